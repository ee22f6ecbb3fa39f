import { is } from '../kleene.ts';
import type { Rule } from '../rule.ts';
import { acceptedByUs } from './ours.ts';

/** 注3: for its own people a 監理団体 first files the category documents, as a 所属機関 does. */
export const categoryDocumentsNotFiled: Rule = {
  id: 'categoryDocumentsNotFiled',
  basis: ['N-05', 'R-15'],
  about: ['categoryDocuments'],
  when: (filing) => acceptedByUs(filing) !== false,
  holds: is('categoryDocuments', true),
};
