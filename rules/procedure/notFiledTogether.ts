import { filed } from '../filing.ts';
import { any, not } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** 資格外活動許可申請 and 再入国許可申請 go only with 変更・更新・取得 (注1); 認定 and 就労資格証明書 do not count. */
export const notFiledTogether: Rule = {
  id: 'notFiledTogether',
  basis: ['P-02', 'P-03', 'P-04', 'P-05', 'N-01'],
  about: ['filedWith', 'procedure'],
  holds: any(
    not(filed('permissionForOtherActivity', 'reentryPermit')),
    filed('changeOfStatus', 'extensionOfPeriodOfStay', 'acquisitionOfStatus'),
  ),
};
