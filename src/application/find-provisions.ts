/** The provisions that a reader of the catalogue looks for. Open to all, and read from memory. */

import type { Crosswalk, ProvisionNode } from '../crosswalk/crosswalk.ts';
import type { Level } from '../crosswalk/forms/instrument.ts';
import { isWithin } from '../crosswalk/provision-id.ts';
import { textMatcher } from './text-matcher.ts';

/** Which provisions; what is absent does not narrow. */
export interface ProvisionFilter {
  readonly instrument?: string | undefined;
  /** An article or any other provision: it, and all below it. */
  readonly article?: string | undefined;
  readonly level?: Level | undefined;
  /** Id of a theme; held by a provision itself or by one above it. */
  readonly theme?: string | undefined;
  /** Words that id, heading and summary must hold, in any language. */
  readonly text?: string | undefined;
}

/** In treaty order, instrument by instrument. */
export function findProvisions(crosswalk: Crosswalk, filter: ProvisionFilter): ProvisionNode[] {
  const holds = textMatcher(filter.text);
  return listProvisions(crosswalk, filter.instrument).filter(
    (node) => matchesProvision(crosswalk, node, filter) && holds([node.id, node.form.heading, node.form.summary]),
  );
}

/** Whether a provision is of this article, level and theme. */
export function matchesProvision(crosswalk: Crosswalk, node: ProvisionNode, { article, level, theme }: ProvisionFilter): boolean {
  return (
    (article === undefined || isWithin(node.id, article)) &&
    (level === undefined || node.form.level === level) &&
    (theme === undefined || themesOf(crosswalk, node).includes(theme))
  );
}

/** The provisions of an instrument, or of all, in treaty order. */
function listProvisions({ instruments, provisions }: Crosswalk, instrument?: string): ProvisionNode[] {
  return [...instruments.values()]
    .filter(({ source }) => instrument === undefined || source.id === instrument)
    .flatMap(({ source }) => source.provisions.flatMap(({ form }) => provisions.get(form.id) ?? []));
}

/** The ids of its themes: its own, else those of the nearest provision above it that has some. */
export function themesOf({ nodes, provisions }: Crosswalk, node: ProvisionNode): readonly string[] {
  for (let at: ProvisionNode | undefined = node; at !== undefined; at = provisions.get(nodes[at.parent ?? -1]?.id ?? ''))
    if (at.form.themes !== undefined) return at.form.themes;
  return [];
}
