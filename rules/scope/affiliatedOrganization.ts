import { acceptedByAnother } from '../person/acceptedByAnother.ts';
import type { Clause } from '../rule.ts';
import { peopleOf } from './people.ts';

/** 所属機関の職員: ①–⑤, people accepted by the filer's own organisation and their family. */
export const affiliatedOrganization = (): readonly Clause[] => peopleOf([acceptedByAnother], ['A-01', 'A-02', 'A-03', 'A-04']);
