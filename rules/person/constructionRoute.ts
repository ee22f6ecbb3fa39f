import { constructionRoute as open, asOf, firstKnownDay } from '../dated.ts';
import { seeks, seeksActivity } from '../filing.ts';
import { all, doubt } from '../kleene.ts';
import type { Rule } from '../rule.ts';

/** 特定活動 32 and 35, for which 特定監理団体 had a class of their own until 2023-03-31. */
export const byConstructionRoute = all(
  ({ filedOn }) => filedOn >= firstKnownDay && asOf(open, filedOn),
  seeks('designatedActivities'), seeksActivity((activity) => activity === '32' || activity === '35'),
);

/** Z-20: that class is known from its end only; whom it covered, no page now shows. */
export const constructionRoute: Rule = {
  id: 'constructionRoute',
  basis: ['Z-20', 'C-03'],
  about: ['designatedActivity'],
  holds: () => doubt('constructionRoute'),
};
