import type { Procedure } from '../facts.ts';
import { fold } from './texts.ts';

/** What a procedure's name says: `在留資格認定証明書交付申請（区分N）`. Anything it does not say is absent. */
export type Title = { procedure?: Procedure; category?: string };

/** Reads a procedure's name; a name we do not know leaves `procedure` absent, and so does one that names two. */
export function parseTitle(text: string): Title {
  const title = fold(text.slice(0, 400));
  const named = names.filter(([name]) => name.test(title)).map(([, procedure]) => procedure);
  const [, category] = /区分([A-Z])(?![A-Z])/.exec(title) ?? [];
  return { ...(new Set(named).size === 1 && { procedure: named[0] }), ...(category && { category }) };
}

const names: readonly (readonly [RegExp, Procedure])[] = [
  [/在留資格認定証明書/, 'certificateOfEligibility'],
  [/在留資格変更許可/, 'changeOfStatus'],
  [/在留期間更新許可/, 'extensionOfPeriodOfStay'],
  [/在留資格取得(?!.*永住)|在留資格の取得許可/, 'acquisitionOfStatus'],
  [/就労資格証明書/, 'certificateOfAuthorizedEmployment'],
  [/資格外活動許可/, 'permissionForOtherActivity'],
  [/再入国許可/, 'reentryPermit'],
  [/永住許可/, 'permanentResidence'],
  [/在留カード/, 'residenceCard'],
];
