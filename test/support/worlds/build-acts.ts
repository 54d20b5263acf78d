/** The laws and acts of an invented State: what each puts in place, before and now. */

import type { Law } from '../../../src/prefill/answer.ts';
import { ALL_OFFENCES, type Atoms, atomsOf, type InPlace, PARTS } from './atoms.ts';
import type { ActSpec } from './world-spec.ts';

export type Time = 'before' | 'now';

export interface BuiltAct {
  readonly law: Law;
  /** What it puts in place in each facet; nothing before it was adopted and after it was repealed. */
  readonly content: Readonly<Record<Time, InPlace>>;
  readonly coversAllOffences: boolean;
}

/** The day on which every amendment, repeal and adoption of these worlds took effect. */
const CHANGED_ON = '2025-01-01';

const NOTHING: InPlace = { law: 0n, practice: 0n, institution: 0n };

export function buildActs(acts: readonly ActSpec[]): BuiltAct[] {
  return acts.map((spec, index) => {
    const coversAllOffences = spec.offences === ALL_OFFENCES;
    const change = spec.change === 'none' || spec.change === 'new' ? {} : { changedOn: CHANGED_ON };
    return {
      coversAllOffences,
      law: {
        id: `act-${index}`,
        name: `Act ${index}`,
        appliesTo: spec.label !== 'true' ? spec.label : coversAllOffences ? 'all_offences' : 'unknown',
        ...change,
        ...(spec.change === 'repealed' ? { repealed: true } : {}),
      },
      content: {
        before: spec.change === 'new' ? NOTHING : contentOf(spec, spec.change === 'amended' ? spec.before : spec.measures),
        now: spec.change === 'repealed' ? NOTHING : contentOf(spec, spec.measures),
      },
    };
  });
}

export function inPlaceAt(acts: readonly BuiltAct[], time: Time): InPlace {
  const union = (part: keyof InPlace) => acts.reduce((all, act) => all | act.content[time][part], 0n);
  return { law: union('law'), practice: union('practice'), institution: union('institution') };
}

/** What is done was considered too. */
function contentOf({ considered, offences, facets }: ActSpec, measures: number): InPlace {
  const atoms: Atoms = atomsOf(measures, offences) | atomsOf(measures | considered, offences, true);
  const [law, practice, institution] = PARTS.map((_, index) => (facets & (1 << index) ? atoms : 0n));
  return { law: law ?? 0n, practice: practice ?? 0n, institution: institution ?? 0n };
}
