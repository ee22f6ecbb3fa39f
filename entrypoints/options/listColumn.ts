import { say } from '../../components/words.ts';
import type { Details } from '../../profile/list/compare.ts';
import type { Account } from '../../profile/schema.ts';
import { submissions, supportContracts } from '../../rules/facts.ts';

export type ListName = 'declaredClients' | 'implementers';
export type Row = NonNullable<Account['declaredClients']>[number] & NonNullable<Account['implementers']>[number];
export type Column = 'supportContract' | 'supervisingOrganization' | 'submittedBy';

/** The one thing besides name and number that this user type's verdicts turn on. */
export function columnFor(list: ListName, capacity: Account['capacity']): Column | null {
  if (list === 'implementers') return 'submittedBy';
  return capacity === 'registeredSupportOrganization' ? 'supportContract' : capacity === 'publicInterestCorporation' ? 'supervisingOrganization' : null;
}

/** The choices of that column; a 監理団体 is one or not. */
export function valuesOf(column: Exclude<Column, 'supervisingOrganization'>): readonly string[] {
  return column === 'supportContract' ? supportContracts : submissions;
}

/** The column's cell as an exported list writes it. */
export function cellText(row: Row, column: Column): string {
  if (column === 'supervisingOrganization') return row.supervisingOrganization ? '○' : '';
  return row[column] ? say(`cell_${column}_${row[column]}`) : '';
}

/** What such cells mean, as `compare` looks them up: our own export's words, and the usual marks for yes and no. */
export function detailsOf(column: Column | null): Details<Row> {
  if (column === null) return {};
  if (column !== 'supervisingOrganization') return Object.fromEntries(valuesOf(column).map((value) => [say(`cell_${column}_${value}`).normalize('NFKC').trim(), { [column]: value }]));
  const marks = (texts: string, supervisingOrganization: boolean) => texts.split(' ').map((text) => [text, { supervisingOrganization }]);
  return Object.fromEntries([...marks('○ 〇 ◯ はい 1 yes Yes TRUE true', true), ...marks('× x いいえ 0 no No FALSE false', false)]) as Details<Row>;
}
