/** The order of articles in a treaty. Within an article the order of the file stands: letters and romans look alike. */

import { articleOf } from './provision-id.ts';

/** Article 9 before 10, 37 before 37bis; 0 for provisions of one article. */
export function compareArticles(a: string, b: string): number {
  const [left, right] = [articleOf(a), articleOf(b)];
  return articleNumber(left) - articleNumber(right) || (left < right ? -1 : left > right ? 1 : 0);
}

function articleNumber(article: string): number {
  return Number(article.match(/:(\d+)/)?.[1] ?? Infinity);
}
