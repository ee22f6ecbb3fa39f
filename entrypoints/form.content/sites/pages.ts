import type { PageKind } from '../../../rules/interpret.ts';

/** Where the official system keeps what (seen on the captured page of 2026-05). */
export const selectors = {
  form: 'form#frm',
  title: '.c-box--selectProcess__title--sub',
  description: 'meta[property="og:description"]',
  table: '.l_table.c-box--check',
  anyRow: 'dl[id^="tr_"]',
  fullName: '.common-spheader-logintime',
  cutName: '.common-header-username',
  step: '.common-nav-item',
  main: '#js-main',
  language: '#selectedLanguagePC',
} as const;

/** The steps by the last entry of the path above the page, or the part of the title after the colon. First match wins. */
export const steps: readonly (readonly [RegExp, PageKind])[] = [
  [/完了/, 'complete'],
  [/確認/, 'confirmation'],
  [/添付/, 'attachments'],
  [/在留資格選択/, 'statusSelection'],
  [/手続き?説明/, 'explanation'],
  [/手続き?(一覧|検索)|オンライン申請手続き/, 'procedureList'],
];

/** Headings that open the 同時申請 block, which repeats the labels of the form above it, and those that end it. */
export const block = {
  opens: /^(同時申請|共通項目|再入国許可申請|資格外活動許可申請|就労資格証明書交付申請)/,
  ends: /^(受領方法|入力情報確認)/,
};
