/** The content of an answer made of what a suggestion offers: its value, its texts, laws, links and options, its day and its scope. */

import type { CompiledItem, Crosswalk } from '../crosswalk/crosswalk.ts';
import { authorityKey } from '../domain/authority-key.ts';
import { normalizeContent } from '../domain/normalize-content.ts';
import type { ResponseContent } from '../domain/response.ts';
import type { Answer, Citation, Law } from './answer.ts';
import type { GatheredEvidence } from './gather-evidence.ts';
import { citationText } from './offer-payloads.ts';
import type { PayloadDraft } from './suggestion.ts';

/** The answers that an accepted one is taken from. */
export interface TakenEvidence {
  readonly answers: readonly Answer[];
  readonly gathered: GatheredEvidence;
}

export interface OfferContext {
  readonly crosswalk: Crosswalk;
  /** Laws of the State by key. */
  readonly laws: ReadonlyMap<string, Law>;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** What a person takes of a suggestion. */
export interface Offered {
  /** Null where the value is not taken, or there is none. */
  readonly value: string | null;
  /** Full ids of the items whose answers carry the value. */
  readonly carrying: readonly string[];
  readonly payloads: readonly PayloadDraft[];
  readonly evidence: TakenEvidence;
}

/** The content that is offered, before any edit. A law is linked to its record, and nothing is made to look younger than it is. */
export function offeredContent({ crosswalk, laws, today }: OfferContext, target: CompiledItem, offered: Offered): ResponseContent {
  const { value, carrying, payloads, evidence } = offered;
  const speaking = value === null ? evidence.answers : evidence.answers.filter(({ item }) => carrying.includes(item));
  const tables = payloads.flatMap(({ table }) => table ?? []);
  const isForAll = value !== null && speaking.every((answer) => isOfAllOffences(evidence.gathered, answer));
  const authority = payloads.find(({ kind }) => kind === 'authority');
  const asOf = asOfOf({ ...evidence, answers: speaking }, today);
  return normalizeContent({
    ...(value === null ? {} : { value }),
    appliesTo: isForAll ? 'all_offences' : 'unknown',
    ...textsAndOptions(payloads, new Set(optionsOf(crosswalk, target))),
    ...(asOf === undefined ? {} : { asOf }),
    citations: payloads.filter(({ kind }) => kind === 'legislation').flatMap((payload) => citationOf(payload, evidence.answers, laws)),
    links: [...new Set(payloads.filter(({ kind }) => kind === 'link').map(({ content }) => content))],
    ...(authority === undefined ? {} : { authority: authorityKey(authority.content) }),
    ...(tables[0] === undefined || tables.length > 1 ? {} : { table: { ...tables[0] } }),
  });
}

/** Texts one below the other, as they are; what is an option of the question's own list is chosen there. */
function textsAndOptions(
  payloads: readonly PayloadDraft[],
  options: ReadonlySet<string>,
): Pick<ResponseContent, 'text' | 'language' | 'options'> {
  const isOption = ({ kind, content }: PayloadDraft) => kind === 'list' && options.has(content);
  const chosen = new Set(payloads.filter(isOption).map(({ content }) => content));
  const texts = payloads.filter((each) => TEXTS.has(each.kind) && each.table === undefined && !isOption(each));
  const languages = new Set(texts.map(({ language }) => language));
  const [language] = languages.size === 1 ? languages : [];
  return {
    ...(texts.length === 0 ? {} : { text: texts.map(({ content }) => content).join('\n\n') }),
    ...(language === undefined ? {} : { language }),
    ...(chosen.size === 0 ? {} : { options: [...chosen] }),
  };
}

const TEXTS: ReadonlySet<PayloadDraft['kind']> = new Set(['narrative', 'statistics', 'list']);

function optionsOf({ vocabulary }: Crosswalk, { form }: CompiledItem): string[] {
  return vocabulary.lists?.find(({ id }) => id === form.list)?.options.map(({ id }) => id) ?? [];
}

/** The citation behind a payload: the same record is linked, never a copied string. */
function citationOf({ from, content }: PayloadDraft, answers: readonly Answer[], laws: ReadonlyMap<string, Law>): Citation[] {
  const citations = answers.find(({ item }) => item === from)?.citations ?? [];
  return citations.filter((citation) => citationText(citation, laws) === content).slice(0, 1);
}

/** An answer counts for every offence where all that it says is evidence about the measures, with nothing left to confirm. */
function isOfAllOffences({ measures, byItem }: GatheredEvidence, { item }: Answer): boolean {
  const source = byItem.get(item);
  const said = source?.item.scale?.get(source.answer.value ?? '');
  return source !== undefined && measures.some((each) => each.source === source && each.confirmations.length === 0 && each.values === said);
}

/** No younger than the oldest of what it was taken from, unless that was confirmed to be still so. */
function asOfOf({ answers, gathered: { given } }: TakenEvidence, today: string): string | undefined {
  const days = answers.map(({ item, asOf, citations }) => {
    const lawsStand = citations.length > 0 && citations.every(({ law }) => given.has(`law-still-so:${law}`));
    return lawsStand || given.has(`answer-still-so:${item}`) ? today : asOf;
  });
  return days.includes(undefined) ? undefined : days.sort()[0];
}
