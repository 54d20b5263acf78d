/** The laws of a State of the demonstration: one for each matter, with its name, its day and what it reaches. */

import type { AppliesTo } from '../../src/domain/applies-to.ts';
import { draw, drawBetween, drawOne } from './draw.ts';
import { LAW_BOOKS, TOPICS, type Topic } from './law-books.ts';
import type { Profile } from './profiles.ts';

export interface DrawnLaw {
  readonly topic: Topic;
  readonly name: string;
  readonly appliesTo: AppliesTo;
  /** Day of its last change (YYYY-MM-DD). */
  readonly changedOn: string;
  /** Kinds of confirmations that a person of the State has given. */
  readonly confirmations: readonly string[];
}

/** What laws on a matter reach; one is drawn. A code knows no treaty; a special law often knows one only. */
const REACHES: Readonly<Record<Topic, readonly AppliesTo[]>> = {
  penal: ['all_offences'],
  procedure: ['all_offences', 'all_offences', 'unknown'],
  laundering: ['all_offences', 'all_offences', 'listed'],
  integrity: ['this_instrument', 'listed'],
  companies: ['unknown', 'unknown', 'all_offences'],
  cooperation: ['unknown', 'all_offences', 'listed'],
};

/** In the order of the topics. All forms of the State say the same of them. */
export function drawLaws({ code, language }: Profile): ReadonlyMap<Topic, DrawnLaw> {
  return new Map(
    TOPICS.map((topic) => {
      const year = drawBetween(topic === 'penal' ? 1960 : 1995, 2009, code, topic, 'year');
      const appliesTo = drawOne(REACHES[topic], code, topic, 'reach');
      const confirmed = [
        ...(draw(code, topic, 'still so') < 0.35 ? ['law-still-so'] : []),
        ...(appliesTo === 'unknown' && draw(code, topic, 'covers all') < 0.3 ? ['law-covers-all-offences'] : []),
      ];
      const changedOn = `${drawBetween(year + 1, 2024, code, topic, 'changed')}-${twoDigits(drawBetween(1, 12, code, topic, 'month'))}-${twoDigits(drawBetween(1, 28, code, topic, 'day'))}`;
      return [
        topic,
        { topic, name: `${drawOne(LAW_BOOKS[language].laws[topic], code, topic)} ${year}`, appliesTo, changedOn, confirmations: confirmed },
      ];
    }),
  );
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
