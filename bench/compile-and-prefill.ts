/**
 * How long it takes to read, check and compile a catalogue at full size, and to pre-fill a questionnaire for one State.
 * Run it with `npm run bench:core`; figures depend on the machine, the limits are those of the project.
 */

import { checkCatalogue } from '../src/crosswalk/check-catalogue.ts';
import { compileCrosswalk } from '../src/crosswalk/compile-crosswalk.ts';
import { parseCatalogue } from '../src/crosswalk/parse-catalogue.ts';
import type { Answer, StateAnswers } from '../src/prefill/answer.ts';
import { planInference } from '../src/prefill/inference-plan.ts';
import { prefillQuestionnaire } from '../src/prefill/prefill-questionnaire.ts';
import { SUGGESTION_CLASSES } from '../src/prefill/suggestion.ts';
import { FULL_SIZE, type GeneratedCatalogue, generateCatalogue, seededRandom } from './generate-catalogue.ts';

const TODAY = '2026-11-22';
const REPETITIONS = 30;

const generated = generateCatalogue(FULL_SIZE);
const [[to = ''] = [], from = []] = generated.questionnaires;
const state = answerTruthfully(generated, from);

const parsed = measure('parse', () => parseCatalogue(generated.files));
const diagnostics = measure('check', () => checkCatalogue(parsed));
const errors = diagnostics.filter(({ severity }) => severity === 'error');
if (errors.length > 0) throw new TypeError(`the generated catalogue has errors: ${errors[0]?.message}`);
const crosswalk = measure('compile', () => compileCrosswalk(parsed.source), 2000);
const plan = measure('plan', () => planInference(crosswalk));
const suggestions = measure('first pre-fill', () => prefillQuestionnaire(plan, state, to, { today: TODAY }));
measureMedian('pre-fill (median)', () => prefillQuestionnaire(plan, state, to, { today: TODAY }), 10);

const classes = SUGGESTION_CLASSES.map((kind) => `${suggestions.filter((each) => each.class === kind).length} ${kind}`);
process.stdout.write(
  `\n${crosswalk.provisions.size} provisions of ${crosswalk.instruments.size} instruments, ${crosswalk.rows.size} rows; ${state.answers.length} answers, ${suggestions.length} suggestions: ${classes.join(', ')}\n`,
);

/** What a State answers to some questionnaires if four of five atoms are in place: never a contradiction. */
function answerTruthfully({ items }: GeneratedCatalogue, questionnaires: readonly string[]): StateAnswers {
  const random = seededRandom(2);
  const inPlace = new Map<number, boolean>();
  const isInPlace = (atom: number) => {
    const known = inPlace.get(atom) ?? random() < 0.8;
    inPlace.set(atom, known);
    return known;
  };
  const answers = [...items]
    .filter(([item]) => questionnaires.some((questionnaire) => item.startsWith(`${questionnaire}#`)))
    .map(([item, atoms]): Answer => {
      const present = [...atoms].filter(isInPlace).length;
      const value = present === atoms.size ? 'yes' : present === 0 ? 'no' : 'in_part';
      return {
        item,
        revision: item,
        value,
        appliesTo: 'all_offences',
        asOf: '2026-01-01',
        citations: [],
        links: [],
        cleared: true,
        confirmations: [],
      };
    });
  return { state: 'XAR', answers, laws: [] };
}

function measure<T>(name: string, run: () => T, limit?: number): T {
  const started = performance.now();
  const result = run();
  print(name, performance.now() - started, limit);
  return result;
}

/** After ten runs that let the machine warm up. */
function measureMedian(name: string, run: () => unknown, limit: number): void {
  for (let warm = 0; warm < 10; warm++) run();
  const times = Array.from({ length: REPETITIONS }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  }).sort((a, b) => a - b);
  print(name, times[Math.floor(REPETITIONS / 2)] ?? 0, limit);
}

function print(name: string, milliseconds: number, limit?: number): void {
  const verdict = limit === undefined ? '' : milliseconds <= limit ? `within ${limit} ms` : `OVER ${limit} ms`;
  process.stdout.write(`${name.padEnd(18)} ${milliseconds.toFixed(1).padStart(8)} ms  ${verdict}\n`);
}
