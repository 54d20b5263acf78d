/** `bridge correspond`: what corresponds to a provision elsewhere, written or derived, and by which rows. */

import type { Crosswalk, ProvisionNode } from '../../crosswalk/crosswalk.ts';
import type { Row } from '../../crosswalk/forms/mapping-set.ts';
import { type Correspondence, type Correspondences, listCorrespondences } from '../../crosswalk/list-correspondences.ts';
import { compareArticles } from '../../crosswalk/provision-order.ts';
import { textIn } from '../../prefill/messages/message.ts';
import type { AddCommand, CommandContext } from '../command.ts';
import { CommandFailure } from '../failure.ts';
import { openCatalogue } from '../open-catalogue.ts';
import { type LanguageOption, languageOption } from '../render/language.ts';
import { type Format, formatOption, type Listing, printListing, toJson, toTable } from '../render/listing.ts';
import { wrapText } from '../render/wrap-text.ts';
import { requireKnown, suggestId } from '../require-known.ts';

interface CorrespondArguments extends LanguageOption {
  readonly to?: string;
  readonly format: Format;
}

/** How it is printed. */
type Way = Pick<CorrespondArguments, 'format' | 'language'>;

/** Adds `bridge correspond` to the program. */
export const addCorrespond: AddCommand = (program, context, run) => {
  program
    .command('correspond')
    .summary('say what corresponds to a provision in other instruments')
    .description(
      'Lists the provisions of other instruments that correspond to one provision: what the two may be to each other, whether a row says so or it follows from others, and which rows it rests on.',
    )
    .argument('<node>', 'id of a provision, e.g. "uncac:23(1)(a)(i)"')
    .option('--to <instrument>', 'only in this instrument')
    .addOption(formatOption())
    .addOption(languageOption('of headings and rationales', context.settings))
    .addHelpText('after', '\nExamples:\n  bridge correspond "untoc:6(1)(a)(i)"\n  bridge correspond "uncac:15" --to untoc --format json')
    .action((id: string, { to, format, language }: CorrespondArguments) =>
      run(async () => {
        const crosswalk = await openCatalogue(context);
        const node = requireProvision(id, crosswalk);
        if (to !== undefined)
          requireKnown('instrument', to, crosswalk.instruments, `there are ${[...crosswalk.instruments.keys()].join(', ')}`);
        print(node, listCorrespondences(crosswalk, node, to), { format, language }, context);
        return undefined;
      }),
    );
};

function requireProvision(id: string, { provisions, items }: Crosswalk): ProvisionNode {
  const found = provisions.get(id);
  if (found !== undefined) return found;
  const asked = [...items.values()].find((item) => item.id === id || item.form.id === id)?.provisions ?? [];
  const hint =
    asked.length > 0 ? `that is an item; it asks about ${asked.map((each) => `"${each}"`).join(', ')}` : suggestId(id, provisions.keys());
  throw new CommandFailure('usage', `no provision "${id}"`, hint ?? '"bridge provisions" lists them');
}

function print(
  node: ProvisionNode,
  { found, noCounterpart }: Correspondences,
  { format, language }: Way,
  { terminal }: CommandContext,
): void {
  const heading = textIn(language, node.form.heading);
  const none = noCounterpart.map(({ instrument, row }) => ({ instrument, row: row.id, rationale: textIn(language, row.rationale) }));
  if (format === 'json')
    terminal.out(
      toJson({
        node: node.id,
        heading: heading || null,
        correspondences: found.map((each) => toObject(each, language)),
        noCounterpart: none,
      }),
    );
  else if (format === 'csv') printListing(listing(node, found.toSorted(inTreatyOrder), language), format, terminal);
  else {
    const sentences = none.map(({ instrument, row, rationale }) => `No counterpart in ${instrument} (row ${row}): ${rationale}`);
    if (found.length === 0 && none.length === 0) sentences.push('Nobody has yet compared this provision with another instrument.');
    terminal.out(`${terminal.paint('bold', `${node.id}  ${heading}`)}\n\n`);
    terminal.out(toTable(listing(node, found.toSorted(inTreatyOrder), language), terminal));
    terminal.out(
      sentences
        .flatMap((sentence) => wrapText(sentence, terminal.columns))
        .map((line) => `${line}\n`)
        .join(''),
    );
  }
}

function listing(node: ProvisionNode, entries: readonly Correspondence[], language: Way['language']): Listing<Correspondence> {
  return {
    name: 'correspondences',
    entries,
    whenEmpty: '',
    columns: [
      { key: 'node', title: 'Corresponds', whole: true, value: ({ provision }) => provision.id },
      { key: 'heading', title: 'Heading', value: ({ provision }) => textIn(language, provision.form.heading) || undefined },
      { key: 'relation', title: 'Relation', value: ({ own }) => own, shown: (each) => relationWords(node, each) },
      { key: 'measures', title: 'Measures alone', value: ({ measures }) => measures, shown: measureWords },
      { key: 'written', title: 'Rows', value: ({ written }) => written.map(({ id }) => id), shown: rowsWords },
      { key: 'witness', value: ({ witness }) => witness },
    ],
  };
}

/** Those with a row of their own first, each group in the order of the treaty. */
function inTreatyOrder(a: Correspondence, b: Correspondence): number {
  return Number(a.written.length === 0) - Number(b.written.length === 0) || compareArticles(a.provision.id, b.provision.id);
}

/** What is known of measures × offences; where nothing is, what the rows themselves claim, read from the node asked about. */
function relationWords(node: ProvisionNode, { own, written }: Correspondence): string {
  if (own.length > 0) return own.join(' or ');
  const claims = written.filter(({ form }) => form.scope !== 'mutatis_mutandis').map(({ form }) => claimFrom(node.id, form));
  return [...new Set(claims)].join('; ');
}

function claimFrom(node: string, { subject, relation, union, level, condition }: Row): string {
  const read = <T extends string>(word: T | undefined) => (subject === node || word === undefined ? word : (INVERSE[word] ?? word));
  const strictness = level === undefined ? [] : [`${read(level)} level`];
  return [
    union === undefined ? read(relation) : 'part of a joint row',
    ...strictness,
    ...(condition === undefined ? [] : ['on a condition']),
  ].join(', ');
}

const INVERSE: Readonly<Record<string, string>> = { subset: 'superset', superset: 'subset', stricter: 'weaker', weaker: 'stricter' };

/** Said only where it differs: a relation of measures × offences has one of the measures alone. */
function measureWords({ own, measures }: Correspondence): string {
  const words = measures.join(' or ');
  return words === own.join(' or ') ? '' : words;
}

function rowsWords({ written, witness }: Correspondence): string {
  const ids = written.map(({ id }) => id);
  const others = witness.filter((id) => !ids.includes(id));
  if (ids.length > 0) return ids.join(', ');
  return `follows from ${others.join(', ')}`;
}

function toObject({ provision, own, measures, written, witness }: Correspondence, language: Way['language']) {
  return {
    node: provision.id,
    instrument: provision.instrument,
    heading: textIn(language, provision.form.heading) || null,
    relation: own,
    measures,
    written: written.map(({ id, form }) => ({
      row: id,
      subject: form.subject ?? form.all_of ?? null,
      relation: form.relation ?? form.union ?? null,
      object: form.object ?? form.all_of ?? null,
      scope: form.scope ?? 'same',
      level: form.level ?? null,
      status: form.status,
      rationale: textIn(language, form.rationale) || null,
    })),
    witness,
  };
}
