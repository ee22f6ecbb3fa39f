/**
 * The words of the grid's expectations, and the readings that could be argued.
 *
 * An entry is `in` 対象, `ask` 要確認 or `out` 対象外; `in D7` is a reading that could be argued (the list `doubtful` says why).
 * A cell meets several tables; the gravest entry counts: out, then ask, then in.
 */
/** 対象, 要確認, 対象外. */
export type Mark = 'in' | 'ask' | 'out';
/** A mark, with the doubt it rests on. */
export type Entry = Mark | `${Mark} D${number}`;

/** Readings that could be argued, with the reason for the one chosen. */
export const doubtful: Readonly<Record<string, string>> = {
  D1: '認 while the applicant holds 外交, 短期滞在 or 出国準備: Z-01 says "all" procedures, so out; its sentence may mean 変・更 only.',
  D2: '認 into 外交, 取 into 外交 or 短期滞在: Z-02 names 変, Z-18 only 認 of 短期滞在; not in list 1a, so ask.',
  D3: '高度専門職2号 "in 変 only" (1a): 認・更・取 ask; 就 follows K5, which lists 高度専門職, so in.',
  D4: '永住者 wanted by 変: that is 永住許可申請 (P-06, section 10 ties P-06 to the missing choice), so out; elsewhere unlisted, so ask.',
  D5: 'No status yet: 変 from none has no row against it, so in; 更・就 of none or none wanted is unlisted, so ask.',
  D6: '就 of a 特定活動 that 1b offers in some procedure: 1b has no column 就 and the doubts name only 取, so in.',
  D7: '告示40号 held, 変 to something else: Z-15 is about filing for it, so in. 取 and 就 of it: Z-15 says all procedures, so out.',
  D8: '登, neither now nor in future 1号 (nor 移行準備): A-07 is V and "BLOCK if not", so out. A-25 (S) asks only where a 1号 person leaves 1号.',
  D9: '監, its own trainee changes to another status: A-06 covers the person, E-07 (V + I) and N-08 say 1号 belongs to 登, so '
    + 'out for 1号; else ask (compare E-10: the words cover the person).',
  D10: '家族滞在 of someone accepted themselves (self): literally ①, so in; the sponsor is not described.',
  D11: '就 of a status that gives no work (P-04 names 就労可能な資格): the row is INFO, so in.',
  D12: '特定活動 of being supported for a parent, sibling or other: ③ names no relation for 特定活動 (A-17 is 家族滞在 only), so in.',
  D13: '公用 for a parent or sibling: ② says 家族の構成員 without a list, so in.',
  D14: '公, family of the staff of a client that is a 監理団体: N-09 is as unsettled as for the staff, so ask.',
  D15: 'The 法定代理人 is the applicant: ask (A-16) for every class; the classes without ⑤ could be out (A-12, A-13).',
  D16: 'ID issued for another capacity, not the case of N-08 (登 with an ID of 所 or 監): E-13 is I, so ask.',
  D17: 'ID of a former employer: R-19 (V), use for another purpose, so out; R-18 alone would be advice.',
  D18: 'R-07 names 所 only: a dispatched filer of 監・登・公 changes nothing. 事務補佐員 (`other`) of 所: ask.',
  D19: 'More than two months after expiry the 特例期間 is over whatever is pending (T-10, T-04): out.',
  D20: 'Wish for the fee reduction outside 変・更: P-16 is about their fee, so in.',
  D21: '登・公 file for their own employee, clients not known: E-12 may decide, so out.',
  D22: 'Trainee with `null` as 監理団体 or 実習実施者: known to be none of ours, so out; `null` as accepting organisation: the '
    + 'trainee path never asks.',
  D23: '公, trainee 団体監理型, no client is declared as a 監理団体, supervising body unknown: it may yet turn out to be the client, so ask.',
  D24: '出国準備 → 移行準備: Z-17 speaks of 特定技能1号 itself, so Z-01 stands: out.',
  D25: 'Graduate looking for work, accepted by nobody any more: that is the very doubt of E-09 (U), so ask rather than A-01 out.',
  D26: '本: no status (取), or wanting 公用: P-11 is about what one holds; in. 在留期間 unknown where 満了日 is known: ask.',
  D27: '育成就労 from 2027-04-01 for 登: the user class is unpublished (C-18), so ask rather than A-07 out.',
  D28: '認 of 技能実習 after 2027-06-30: C-19 is S, so ask.',
  D29: '弁護士・行政書士 without 届出 (agentApproval none): P-14 is V, so out.',
  D30: '親族 and 認: listed statuses (K6) in; the list is cut off, so all others ask.',
  D31: 'Two of 認・変・更・取 in one filing: no row forbids it; each is judged by itself.',
  D32: 'E-10 read for ② and ④ too (covered today by 公用・日配・永配・定住), and for a 特定活動 of their own (not that of being supported): ask.',
  D33: 'Added list sent by ordinary mail (N-03): method since 2026-01-05 unknown, so ask. An entry submitted after the '
    + 'filing day is not yet on the list: out.',
  D34: '取 of a 特定活動 that 1b offers elsewhere: section 10 leaves 取 open (doubt 3), so ask; K5 writes its exceptions out and '
    + 'names none for 取.',
  D35: '育成就労 held before 2027-04-01 with a change to something else: nobody can hold it yet (C-18), so out.',
};

/** The gravest of some entries; a doubt is kept unless an undoubted `out` settles the cell. */
export const gravest = (...entries: readonly Entry[]): Entry => {
  if (entries.includes('out')) return 'out';
  const mark = (['out', 'ask', 'in'] as const).find((each) => entries.some((entry) => entry.startsWith(each))) ?? 'in';
  const top = entries.filter((entry) => entry.startsWith(mark));
  if (top.includes(mark) && mark !== 'in') return mark;
  return top.find((entry) => entry !== mark) ?? mark;
};

/** Kleene's or: some way is open if one is, shut if all are. */
export const anyWay = (a: Mark, b: Mark): Mark => (a === 'in' && b === 'in' ? 'in' : a === 'out' && b === 'out' ? 'out' : 'ask');
