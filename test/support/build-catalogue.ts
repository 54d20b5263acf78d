/** A catalogue in a few lines: what a test does not care about is filled in. */

import type {
  CatalogueSource,
  InstrumentSource,
  MappingSetSource,
  Place,
  Placed,
  QuestionnaireSource,
} from '../../src/crosswalk/catalogue-source.ts';
import type { Provision } from '../../src/crosswalk/forms/instrument.ts';
import type { Pin, Row } from '../../src/crosswalk/forms/mapping-set.ts';
import type { Item, Questionnaire } from '../../src/crosswalk/forms/questionnaire.ts';
import type { Vocabulary } from '../../src/crosswalk/forms/vocabulary.ts';
import { instrumentOf } from '../../src/crosswalk/provision-id.ts';
import type { Facet } from '../../src/domain/facet.ts';

/** Only what is out of the ordinary: by default a mandatory provision. */
export type ProvisionSketch = Partial<Omit<Provision, 'id'>>;
/** By default an item that asks exactly the provision and facet of its id, on the scale yes, in part, no. */
export type ItemSketch = Partial<Omit<Item, 'id'>>;
/** By default approved, of scope same, with an id from its place in the list. */
export type RowSketch = Partial<Row>;

export interface CatalogueSketch {
  /** Provisions by id; their instruments follow from the ids. */
  readonly provisions: Readonly<Record<string, ProvisionSketch>>;
  /** Items by id, by id of the questionnaire. */
  readonly questionnaires: Readonly<Record<string, Readonly<Record<string, ItemSketch>>>>;
  readonly scales?: NonNullable<Questionnaire['scales']>;
  readonly rows?: readonly RowSketch[];
  /** Rows between the items of two questionnaires, in a set of their own. */
  readonly between?: { readonly subject: string; readonly object: string; readonly rows: readonly RowSketch[] };
  readonly vocabulary?: Vocabulary;
}

const SOFTWARE = [{ kind: 'software', id: 'test' }] as const;
const NOWHERE: Place = { file: 'test.yaml', path: [] };

export function buildCatalogue(sketch: CatalogueSketch): CatalogueSource {
  const ids = Object.keys(sketch.provisions);
  const { between } = sketch;
  return {
    vocabulary: sketch.vocabulary === undefined ? [] : [placed(sketch.vocabulary)],
    instruments: [...new Set(ids.map(instrumentOf))].map((instrument) => toInstrument(instrument, sketch)),
    questionnaires: Object.entries(sketch.questionnaires).map(([id, items]) => toQuestionnaire(id, items, sketch.scales)),
    mappingSets: [
      toSet('test.rows', 'row', { instrument: 'uncac', version: '1.0.0' }, { instrument: 'untoc', version: '1.0.0' }, sketch.rows ?? []),
      ...(between === undefined
        ? []
        : [
            toSet(
              'test.editions',
              'between',
              { questionnaire: between.subject, version: '1.0.0' },
              { questionnaire: between.object, version: '1.0.0' },
              between.rows,
            ),
          ]),
    ],
  };
}

function toSet(id: string, kind: string, subject: Pin, object: Pin, sketches: readonly RowSketch[]): MappingSetSource {
  const rows = sketches.map((sketch, index) => toRow(`${kind}-${index + 1}`, sketch));
  return { ...placed({ mapping_set: id, version: '1.0.0', subject, object, license: 'CC0-1.0', rows }), id, rows: rows.map(placed) };
}

function placed<T>(form: T): Placed<T> {
  return { form, place: NOWHERE };
}

function toInstrument(id: string, { provisions }: CatalogueSketch): InstrumentSource {
  const forms = Object.entries(provisions)
    .filter(([provision]) => instrumentOf(provision) === id)
    .map(([provision, form]): Provision => ({ id: provision, level: 'mandatory', ...form }));
  return {
    ...placed({ instrument: id, version: '1.0.0', title: text(id), short_title: text(id), authors: [...SOFTWARE], provisions: forms }),
    id,
    provisions: forms.map(placed),
  };
}

function toQuestionnaire(
  id: string,
  sketches: Readonly<Record<string, ItemSketch>>,
  scales: CatalogueSketch['scales'],
): QuestionnaireSource {
  const items = Object.entries(sketches).map(([item, sketch]) => toItem(item, sketch));
  const instruments = [...new Set(items.map(({ section }) => section))];
  const form: Questionnaire = {
    questionnaire: id,
    version: '1.0.0',
    mechanism: 'test',
    title: text(id),
    instruments: instruments.map((instrument) => ({ instrument, version: '1.0.0' })),
    wording: 'working_paraphrase',
    authors: [...SOFTWARE],
    ...(scales === undefined ? {} : { scales }),
    sections: instruments.map((instrument) => ({ id: instrument, title: text(instrument), instrument })),
    items,
  };
  return { ...placed(form), id, items: items.map(placed) };
}

/** `untoc:5(1)(a).law.2` asks about the law on untoc:5(1)(a); its section is named after the instrument. */
function toItem(id: string, sketch: ItemSketch): Item {
  const [provision = '', facet = ''] = id.split('.');
  const asksNothing = 'asks' in sketch && sketch.asks === undefined;
  const { asks = { provision, relation: 'equal' }, ...rest } = sketch;
  return {
    id,
    section: instrumentOf(provision),
    facet: facet as Facet,
    type: 'value',
    scale: 'yes_part_no',
    prompt: text(id),
    ...rest,
    ...(asksNothing ? {} : { asks }),
  };
}

function toRow(id: string, sketch: RowSketch): Row {
  return { id, status: 'approved', authors: [...SOFTWARE], rationale: text('for the test'), ...sketch };
}

function text(en: string): { en: string } {
  return { en };
}
