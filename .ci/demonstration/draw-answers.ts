/** What a State of the demonstration answers to one questionnaire, drawn from what it has in place. */

import type { CompiledItem, Crosswalk } from '../../src/crosswalk/crosswalk.ts';
import { VALUE_BIT, type Value } from '../../src/domain/answer-values.ts';
import type { Facet } from '../../src/domain/facet.ts';
import { draw, drawBetween, drawOne } from './draw.ts';
import type { DrawnLaw } from './drawn-laws.ts';
import { LAW_BOOKS, type Topic } from './law-books.ts';
import type { DrawnForm, Profile } from './profiles.ts';

/** One row of the answer file. */
export interface DrawnAnswer {
  /** Id within the questionnaire. */
  readonly item: string;
  readonly value: string;
  readonly text: string;
  readonly legislation: string;
}

export interface Drawing {
  readonly crosswalk: Crosswalk;
  readonly profile: Profile;
  readonly laws: ReadonlyMap<Topic, DrawnLaw>;
  readonly inPlace: (provision: string, facet: Facet) => Value;
  /** Whether the State is party to the instrument. */
  readonly isParty: (instrument: string) => boolean;
}

/** Which part of the articles a State answers at all – of a long questionnaire less – and what it answers of these. */
const ARTICLES = { long: 0.35, short: 0.6 };
/** Questions of a long questionnaire. */
const LONG = 300;
const OF_TYPE: Readonly<Record<string, number>> = { value: 0.9, authority: 0.7, list: 0.3, text: 0.12 };

/** In the order of the questionnaire. */
export function drawAnswers(drawing: Drawing, { questionnaire }: DrawnForm): DrawnAnswer[] {
  const { crosswalk, profile, isParty } = drawing;
  const values = new Map<string, string>();
  const items = crosswalk.questionnaires.get(questionnaire)?.items ?? [];
  const articles = items.length > LONG ? ARTICLES.long : ARTICLES.short;
  return items.flatMap((item) => {
    const { form, section } = item;
    const isOwn = section.instrument === undefined || section.instrument === mainInstrument(item) || isParty(section.instrument);
    const isIdle = form.enable_when !== undefined && !form.enable_when.is.includes(values.get(form.enable_when.item) ?? '');
    if (!isOwn || isIdle || draw(profile.code, questionnaire, articleOf(form.id)) >= articles) return [];
    if (draw(profile.code, item.id, 'answered') >= (OF_TYPE[form.type] ?? 0)) return [];
    const answer = ANSWERERS[form.type]?.(drawing, item);
    if (answer === undefined) return [];
    values.set(form.id, answer.value);
    return [{ ...answer, item: form.id }];
  });
}

/** The Convention that a questionnaire is about first: signatories answer on it of their own accord, on Protocols they do not. */
function mainInstrument({ questionnaire }: CompiledItem): string {
  return questionnaire.startsWith('uncac') ? 'uncac' : 'untoc';
}

type Answerer = (drawing: Drawing, item: CompiledItem) => Omit<DrawnAnswer, 'item'> | undefined;

const ANSWERERS: Readonly<Record<string, Answerer>> = {
  value: (drawing, item) => {
    const [provision] = item.provisions;
    if (provision === undefined) return undefined;
    const { code, language } = drawing.profile;
    const value = drawing.inPlace(provision, item.facet);
    const token = [...(item.scale ?? [])].find(([, values]) => (values & VALUE_BIT[value]) !== 0)?.[0];
    if (token === undefined) return undefined;
    const { inPart, notYet } = LAW_BOOKS[language];
    const reasons = value === 'in_part' ? inPart : value === 'no' ? notYet : [];
    const text = reasons.length > 0 && draw(code, item.id, 'reason') < 0.6 ? drawOne(reasons, code, item.id, 'which reason') : '';
    return { value: token, text, legislation: value === 'no' || item.facet === 'practice' ? '' : cite(drawing, item) };
  },
  text: (drawing, item) => {
    if (item.facet !== 'law') return undefined;
    const law = lawOn(drawing, item);
    return { value: '', text: LAW_BOOKS[drawing.profile.language].see.replace('LAW', law?.name ?? ''), legislation: cite(drawing, item) };
  },
  list: ({ crosswalk, profile }, { id, form }) => {
    const options = crosswalk.vocabulary.lists?.find((list) => list.id === form.list)?.options ?? [];
    const chosen = options.filter((option) => option.id !== 'other' && draw(profile.code, id, option.id) < 0.25).map((option) => option.id);
    return chosen.length === 0 ? undefined : { value: chosen.join('; '), text: '', legislation: '' };
  },
  authority: ({ profile }) => ({
    value: '',
    text: drawOne(LAW_BOOKS[profile.language].authorities, profile.code, 'authority'),
    legislation: '',
  }),
};

function cite({ profile, ...drawing }: Drawing, item: CompiledItem): string {
  const law = lawOn({ profile, ...drawing }, item);
  if (law === undefined) return '';
  const provision = LAW_BOOKS[profile.language].provision.replace('N', String(drawBetween(2, 320, profile.code, item.id, 'provision')));
  return `${law.name} [${provision}]`;
}

/** Which law a question is about, by the first theme of what it asks that says so. */
const TOPIC_OF_THEME: Readonly<Record<string, Topic>> = {
  laundering: 'laundering',
  confiscation: 'laundering',
  'asset-recovery': 'laundering',
  'financial-oversight': 'laundering',
  'legal-persons': 'companies',
  extradition: 'cooperation',
  'mutual-legal-assistance': 'cooperation',
  'law-enforcement': 'procedure',
  'special-techniques': 'procedure',
  'witnesses-and-victims': 'procedure',
  corruption: 'integrity',
  'public-sector': 'integrity',
  'private-sector': 'integrity',
  prevention: 'integrity',
};

function lawOn({ crosswalk, laws }: Drawing, { provisions: [provision = ''] }: CompiledItem): DrawnLaw | undefined {
  const article = crosswalk.provisions.get(articleOf(provision))?.form;
  const themes = [...(crosswalk.provisions.get(provision)?.form.themes ?? []), ...(article?.themes ?? [])];
  const topic = themes.map((theme) => TOPIC_OF_THEME[theme]).find((each) => each !== undefined) ?? 'penal';
  // What bribery is stands in the code of most States; what else is done against corruption in a law of its own.
  return laws.get(topic === 'integrity' && themes.includes('criminalization') ? 'penal' : topic);
}

/** "untoc:6(1)(a)(i).law" and "untoc:6(1)" are of the article "untoc:6". */
function articleOf(id: string): string {
  return /^[^(.]+/.exec(id)?.[0] ?? id;
}
