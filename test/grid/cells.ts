/** The cells of the grid: each sub-grid is the full cross product of its own dimensions, every other fact at an ordinary value. */
import type { Facts } from '../../rules/facts.ts';
import { familyGrids } from './cells.family.ts';
import { filingGrids } from './cells.filing.ts';
import { staffGrids } from './cells.staff.ts';
import { statusGrids } from './cells.statuses.ts';
import type { Entry } from './expectations.ts';

/** Everything a grid may vary; a cell carries those of its own grid. */
type Dimension =
  | 'accepted' | 'agentApproval' | 'asDependent' | 'beside' | 'born' | 'by' | 'carried' | 'clients' | 'corporateNumber' | 'current'
  | 'dependent' | 'desired' | 'documents' | 'drafting' | 'employment' | 'event' | 'expires' | 'expiresOn' | 'expiry' | 'filedOn'
  | 'filerInJapan' | 'filerListed' | 'form' | 'group' | 'implementer' | 'inJapan' | 'integratedCard' | 'issued' | 'list' | 'months'
  | 'moves' | 'nationality' | 'on' | 'own' | 'ownAccount' | 'pending' | 'place' | 'procedure' | 'receipt' | 'registered' | 'relation'
  | 'requester' | 'separateId' | 'sponsor' | 'standing' | 'status' | 'supervisor' | 'support' | 'together' | 'training' | 'unable'
  | 'useApproval' | 'user' | 'validUntil' | 'wish';
/** One cell: dimension → value, `''` = not known. */
export type Cell = Readonly<Record<Dimension, string>>;
/** `dimensions`: the values of each; `facts` and `entry` say what a cell is and what the law says of it. */
export type Grid = {
  name: string;
  dimensions: Readonly<Partial<Record<Dimension, readonly string[]>>>;
  facts: (cell: Cell) => Facts;
  entry: (cell: Cell) => Entry;
};

/** Every sub-grid. */
export const grids: readonly Grid[] = [...statusGrids, ...staffGrids, ...familyGrids, ...filingGrids];

/** Every cell of a grid, one after another. */
export function* cellsOf(grid: Grid): Generator<Cell> {
  const names = Object.keys(grid.dimensions);
  const values = Object.values(grid.dimensions);
  const at = names.map(() => 0);
  if (values.some((each) => each.length === 0)) return;
  for (;;) {
    const cell: Record<string, string> = {};
    for (let i = 0; i < names.length; i += 1) cell[names[i] as string] = (values[i] as readonly string[])[at[i] as number] as string;
    yield cell as Cell;
    let i = names.length - 1;
    while (i >= 0 && ++(at[i] as number) === (values[i] as readonly string[]).length) { at[i] = 0; i -= 1; }
    if (i < 0) return;
  }
}
