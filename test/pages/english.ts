/** Words our stand-in for the page's machine translation knows; whatever it does not know becomes "item" or "text". Longest first. */
const words: readonly (readonly [string, string])[] = [
  ['在留資格認定証明書交付申請', 'Application for issuance of a certificate of eligibility'],
  ['在留資格変更許可申請', 'Application for permission to change status of residence'],
  ['在留期間更新許可申請', 'Application for permission to extend period of stay'],
  ['在留資格認定証明書の受領方法', 'How to receive the certificate of eligibility'], ['在留カードの受領方法', 'How to receive your residence card'],
  ['現に有する在留資格', 'Current status of residence'], ['希望する在留資格', 'Desired status of residence'], ['希望する在留期間', 'Desired period of stay'],
  ['在留期間の満了日', 'Expiration date of stay period'], ['在留期間', 'Period of stay'], ['在留資格', 'Status of residence'],
  ['申請人、法定代理人、法第7条の2第2項に規定する代理人', 'Applicant, legal representative, or agent under Article 7-2, Paragraph 2'],
  ['代理人(法定代理人による申請の場合に記入)', 'Agent (fill in if applied for by legal representative)'], ['法定代理人', 'Legal representative'],
  ['代理人', 'Agent'], ['所属機関に関する情報等', 'Information about affiliated institutions'], ['申請人に関する情報等', 'Information about the applicant'],
  ['扶養者に関する情報等', 'Information about supporters'], ['所属機関等契約先', 'Contractor such as affiliated institution'],
  ['特定技能所属機関', 'Specified skills affiliated institution'], ['実習実施者(勤務先)', 'Training implementer (place of work)'],
  ['監理団体', 'Supervisory body'], ['登録支援機関', 'Registered support organization'],
  ['団体監理型技能実習であることの有無', 'Whether it is group-supervised technical training'],
  ['契約機関、主催者、招へい者又は雇用者', 'Contract organization, organizer, inviter or employer'], ['研修生受入れ機関', 'Trainee accepting institution'],
  ['通学先', 'School'], ['勤務先、所属機関又は通学先', 'Place of work, affiliation, or school'], ['勤務先', 'Place of work'],
  ['派遣先等', 'Dispatch destination, etc.'], ['扶養者', 'Supporter'], ['取次者(オンラインシステム利用者)', 'Agent (online system user)'], ['取次者', 'Broker'],
  ['所属機関等', 'affiliated institutions etc.'], ['氏名又は名称', 'Name or title'], ['本人との関係', 'Relationship with the person'],
  ['申請人との関係(続柄)', 'Relationship to applicant'], ['法人番号の有無', 'Presence or absence of corporate number'], ['法人番号', 'corporate number'],
  ['名称', 'name'], ['氏名', 'full name'], ['国籍・地域', 'Nationality/Region'], ['生年月日', 'Date of birth'], ['性別', 'sex'],
  ['入国目的', 'Purpose of entry'], ['郵便番号', 'postal code'], ['所在地', 'location'], ['住所', 'address'], ['電話番号', 'telephone number'],
  ['身分事項', 'Identity matters'], ['受領方法等', 'Receipt method, etc.'], ['入力情報確認', 'Input information confirmation'], ['注意事項', 'Notes'],
  ['契約の形態', 'Form of contract'], ['区分', 'Category '], ['有無', 'presence or absence'], ['必須', 'Required'],
  ['手続き申込', 'Procedure application'], ['マイページ', 'My page'], ['申込', 'Apply'], ['ホーム', 'Home'], ['その他', 'others'],
  ['入力中のデータを一時保存・読み込み', 'Temporarily save and load the data being entered'], ['本サービスの配色を変更することができます。', 'You can change the colors.'],
  ['配色変更', 'Color change'], ['標準', 'standard'], ['青', 'blue'], ['黄', 'yellow'], ['黒', 'black'], ['お問い合わせ', 'inquiry'],
];

/** The words, widths folded as the page's script folds them, longest first so that a part never spoils the whole. */
export const english: readonly (readonly [string, string])[] = [...words]
  .map(([japanese, translation]) => [japanese.normalize('NFKC'), translation] as const)
  .sort((a, b) => b[0].length - a[0].length);
