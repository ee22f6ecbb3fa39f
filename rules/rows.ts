/**
 * How sure a row of the fact base is. V the wording was seen in an official text · V~ official, seen through a faithful copy ·
 * S professionals' pages only · I our inference · U no public source.
 */
export type Certainty = 'V' | 'V~' | 'S' | 'I' | 'U';

/** A row of the fact base: its certainty, the keys of its sources (sources.ts), and the days or months from and until which it stands, where known. */
export type Row = { certainty: Certainty; sources: readonly string[]; from: string | null; until: string | null };

/** The row of that id, as section 10 of the fact base amends it; an id that no rule cites is an error. */
export function rowOf(id: string): Row {
  parsed ??= new Map(table.split(';').map((line) => {
    const [name = '', certainty, sources = '', days = ''] = line.trim().split(' ');
    const [from, until] = days.split('>');
    return [name, { certainty: certainty as Certainty, sources: sources.split(',').filter((key) => key !== '-'), from: from || null, until: until || null }];
  }));
  const row = parsed.get(id);
  if (!row) throw new RangeError(`the fact base has no row ${id} that a rule cites`);
  return row;
}

/** The ids of every row here. */
export const rowIds = (): string[] => table.split(';').map((line) => line.trim().split(' ')[0]!);

let parsed: Map<string, Row> | undefined;

/** One row a semicolon: id, certainty, sources (`-` none), from`>`until. */
const table = `A-01 V 0;A-02 V 0;A-03 V 0;A-04 V 0;A-05 V 0;A-06 V 0;A-07 V 0,18;A-08 V 0;A-09 V 0;A-10 V 0;A-11 V 0;A-12 V 0;A-13 V 0;
A-14 I 0;A-15 I 0,61;A-16 I 0,61;A-17 V~ 20,36;A-18 V~ 20;A-19 V~ 61,36;A-23 V~ 20;A-25 S 26,65;A-26 S 27;
C-01 V 16 2022-03;C-06 V 10 2025-04-01;C-09 S 23 2026-01-05;C-10 V 11 2026-01-05;C-13 S 26m 2026-01;C-15 S 41m,41 2026-06-14;C-16 V~ 34 2026-09-01;
C-17 S 34n >2027-03-31;C-18 V~ 34,70 2027-04-01;C-19 S 34n >2027-06-30;C-20 V~ 19;C-21 S 70 2026-04-15;C-23 S 71 2027-04-01;C-25 V~ 64 2026-10-01;
E-01 I 0;E-02 I 0,61;E-04 U 46;E-05 I 0;E-06 I 0;E-07 V 7;E-08 S 65,39;E-09 U -;E-10 U 0;E-11 V 0;E-12 I 0,7;E-13 I 7;E-14 V~ 61,22;E-16 S 0,68;E-17 S 65,61;
J-03 V 0;J-04 V 0;N-01 V 0;N-02 V 0;N-03 V 0;N-04 V 0;N-05 V 0;N-06 V 0;N-07 V 0,7 >2025-03-31;N-08 V 7;N-09 V 0;N-10 V 0;N-11 V 0,35;
N-12 V 10,11 2025-04-01;N-13 V 1,2;N-14 V 0,18;N-15 V~ 20;N-16 I 0,61;N-17 V~ 61;N-18 V~ 61 2026-01-05;
P-01 V 0,5;P-02 V 0,3;P-03 V 0;P-04 V 0,5;P-05 V~ 61 2026-01-05;P-06 V 3,19;P-07 V 3,19;P-08 V 1,3;P-09 V 1,3;P-10 V 1,18;P-11 V 1;P-12 V 1,13;P-13 V 13;
P-14 V 1,3 2022-03-16;P-16 V~ 64 2026-10-01;
R-01 V 0,2;R-03 V 1,2;R-04 V 2,3;R-05 V 14;R-06 V 14;R-07 V 14o;R-08 V 2,7 >2025-12;R-09 S 23 2026-01-05;R-10 V 8;R-11 V 8;R-12 S 23,65 2026-01-05;R-13 S 23p;
R-15 V 11 2026-01-05;R-18 V 9;R-19 V 12;R-20 V~ 22,61 2026-01-05;R-22 S 26m 2026-01;R-23 I 23,7;
T-01 V~ 20;T-02 V~ 29,19;T-03 S 31;T-04 I 31;T-05 V~ 19;T-06 V~ 7,19;T-07 I 19;T-08 V~ 20;T-09 U -;T-10 V~ 20;T-11 U -;T-13 V~ 43;T-18 U -;T-19 S 19r;
Z-01 V 5,30 2022-03;Z-02 V 5 2022-03;Z-03 V~ 5,61 2022-03;Z-04 V~ 5,63;Z-05 V~ 5;Z-06 V~ 5,61;Z-07 V~ 5,61;Z-08 V 5;Z-09 V~ 5,61;Z-10 V 16 2022-03-16;
Z-11 V~ 5,61;Z-12 V~ 5,61;Z-13 V~ 5,61;Z-14 V~ 5,61;Z-15 V~ 61,29b;Z-16 I 61,62;Z-17 S 30m;Z-18 V~ 37;Z-19 V 5,38;Z-20 V 4 >2023-03-31;
Z-21 V~ 61;Z-22 V~ 61;Z-23 U 5,61`;
