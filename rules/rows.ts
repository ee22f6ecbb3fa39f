/**
 * How sure a row of the fact base is. V the wording was seen in an official text · V~ official, seen through a faithful copy ·
 * S professionals' pages only · I our inference · U no public source.
 */
export type Certainty = 'V' | 'V~' | 'S' | 'I' | 'U';

/** A row of the fact base: its certainty, and the keys of its sources (sources.ts), the weightiest first. Its days, and sources of less weight, are in lawRows.ts. */
export type Row = { certainty: Certainty; sources: readonly string[] };

/** The row of that id, as section 10 of the fact base amends it; an id that no rule cites is an error. */
export function rowOf(id: string): Row {
  const row = allRows().get(id);
  if (!row) throw new RangeError(`the fact base has no row ${id} that a rule cites`);
  return row;
}

/** The ids of every row here. */
export const rowIds = (): string[] => [...allRows().keys()];

let parsed: Map<string, Row> | undefined;

function allRows(): Map<string, Row> {
  return parsed ??= new Map(table.split('\n').flatMap((line) => {
    const [kind = '', ids = ''] = line.split(': ');
    const [certainty, keys = ''] = kind.split(' ');
    const row: Row = { certainty: certainty as Certainty, sources: keys === '-' ? [] : keys.split(',') };
    return ids.split(' ').map((id) => [id, row] as const);
  }));
}

/** A line for all rows of one kind: certainty, keys of the sources (`-` none), and their ids. */
const table = `V 0: A-01 A-02 A-03 A-04 A-05 A-06 A-07 A-08 A-09 A-10 A-11 A-12 A-13 E-11 J-03 J-04 N-01 N-02 N-03 N-04 N-05 N-06 N-09 N-10 N-11 N-14 P-03
V 16: C-01 Z-10
V 10: C-06
V 11: C-10 R-15
V 7: E-07 N-08
V 0,7: N-07
V 10,11: N-12
V 1,2: N-13 R-03
V 0,5: P-01 P-04
V 0,3: P-02
V 3,19: P-06 P-07
V 1,3: P-08 P-09 P-14
V 1: P-10 P-11
V 1,13: P-12
V 13: P-13
V 0,2: R-01
V 2,3: R-04
V 14: R-05 R-06
V 14o: R-07
V 2,7: R-08
V 8: R-10 R-11
V 9: R-18
V 12: R-19
V 5: Z-01 Z-02 Z-08 Z-19
V 4: C-03 Z-20
V~ 20: A-17 A-18 A-23 N-15 T-01 T-08 T-10
V~ 61,36: A-19
V~ 34: C-16
V~ 34,70: C-18
V~ 19: C-20 T-05
V~ 64: C-25 P-16
V~ 61: E-14 N-17 N-18 P-05 R-20 Z-21 Z-22
V~ 29,19: T-02
V~ 7,19: T-06
V~ 43: T-13
V~ 5,61: Z-03 Z-06 Z-07 Z-09 Z-11 Z-12 Z-13 Z-14
V~ 5: Z-04 Z-05
V~ 61,29b: Z-15
V~ 37: Z-18
S 26: A-25
S 27: A-26
S 23: C-09 R-09 R-12
S 26m: C-13 R-22
S 41m: C-15
S 34n: C-17 C-19
S 70: C-21
S 71: C-23
S 65,39: E-08
S 0,68: E-16
S 65,61: E-17
S 23p: R-13
S 31: T-03
S 20: T-19
S 30m: Z-17
I 0: A-14 E-01 E-05 E-06
I 0,61: A-15 A-16 E-02 N-16
I 0,7: E-12
I 7: E-13
I 23,7: R-23
I 31: T-04
I 19: T-07
I 61: Z-16
U 46: E-04
U -: E-09 T-09 T-11 T-18
U 0: E-10
U 5,61: Z-23`;
