/** The closed lists of the catalogue. */

import type { Standing as StandingWord } from '../../coverage/overlap.ts';
import type { CHILD_ROLES, ChildRule as ChildRuleWord, Level as LevelWord } from '../../crosswalk/forms/instrument.ts';
import type { Row, SCOPES, STATUSES } from '../../crosswalk/forms/mapping-set.ts';
import type { ITEM_TYPES } from '../../crosswalk/forms/questionnaire.ts';
import type { Facet as FacetWord } from '../../domain/facet.ts';
import type { BaseRelation as BaseRelationWord, RowRelation } from '../../domain/relation.ts';
import { enumeration } from './enumeration.ts';

export const Level = enumeration<LevelWord>('Level', 'How strongly a provision obliges, or what else it is for.', {
  mandatory: 'A State “shall” do it.',
  to_consider: 'A State “shall consider” it or “shall endeavour” to do it.',
  optional: 'A State “may” do it.',
  definition: 'It says what a term means.',
  institutional: 'It is about the Conference of the Parties, the Secretariat and the like.',
  final: 'It is about signature, entry into force, amendment and the like.',
});

export const ChildRule = enumeration<ChildRuleWord>('ChildRule', 'How the children of a provision combine.', {
  all: 'Each is required.',
  any: 'One of them suffices.',
  optional: 'A State may do them.',
  examples: 'They are examples: “such as”, “may include, inter alia”.',
});

export const ChildRole = enumeration<(typeof CHILD_ROLES)[number]>('ChildRole', 'How one child differs from the rule of its parent.', {
  required: 'It is required.',
  optional: 'A State may do it.',
  example: 'It is an example.',
});

export const Facet = enumeration<FacetWord>('Facet', 'What side of a provision an item asks about.', {
  law: 'What the law says.',
  practice: 'What is done.',
  institution: 'Which bodies there are.',
  compliance: 'Law, practice and institutions at once: whether the provision is implemented.',
  statistics: 'Figures.',
  example: 'Cases and other examples.',
  challenge: 'Difficulties.',
  assistance_need: 'Technical assistance needed.',
  legal_act: 'An act under one treaty alone, such as a notification; never transferred to another.',
});

export const ItemType = enumeration<(typeof ITEM_TYPES)[number]>('ItemType', 'What kind of answer an item takes.', {
  value: 'A token of its scale.',
  text: 'A text.',
  list: 'Options of a list.',
  statistics: 'A table of figures.',
  authority: 'An authority of the State.',
  number: 'A number.',
  date: 'A day.',
});

export const Relation = enumeration<RowRelation>('Relation', 'What a mapping row claims, read strictly: subject RELATION object.', {
  equal: 'Both ask the same.',
  subset: 'The subject asks a part of what the object asks.',
  superset: 'The subject asks everything that the object asks, and more.',
  intersects: 'They share something, and each asks something that the other does not.',
  overlaps: 'They certainly share something; which contains which is open.',
  disjoint: 'They were compared and share nothing.',
  related: 'Worth reading side by side; nothing is claimed.',
});

export const BaseRelation = enumeration<BaseRelationWord>(
  'BaseRelation',
  'One of the five relations of which exactly one holds between two provisions.',
  {
    equal: 'Both ask the same.',
    subset: 'The first asks a part of what the second asks.',
    superset: 'The first asks everything that the second asks, and more.',
    intersects: 'They share something, and each asks something that the other does not.',
    disjoint: 'They share nothing.',
  },
);

export const Standing = enumeration<StandingWord>(
  'Standing',
  'The closest thing that a provision has in another instrument, written or derived.',
  {
    equal: 'A provision that asks the same.',
    subset: 'A provision that asks this and more.',
    superset: 'A provision that asks a part of this.',
    intersects: 'A provision that shares something with this.',
    overlaps: 'A provision that certainly shares something with this; which contains which is open.',
    disjoint: 'Only provisions that were compared and share nothing with it.',
    related: 'A provision worth reading beside it; nothing is claimed.',
    no_counterpart: 'Nothing: it was compared, and nothing there corresponds to it.',
    children: 'It adds nothing to its children, and all of these were compared.',
    unreviewed: 'Nobody has compared it yet; this never means that there is nothing.',
  },
);

export const MappingKind = enumeration<'pair' | 'joint' | 'no_counterpart'>('MappingKind', 'The three forms of a mapping row.', {
  pair: 'It relates two provisions.',
  joint: 'It relates several provisions together to one.',
  no_counterpart: 'It says that a provision, with all below it, has no counterpart in an instrument.',
});

export const Scope = enumeration<(typeof SCOPES)[number]>('Scope', 'For which offences a mapping row compares two provisions.', {
  same: 'For the same offences, or apart from any.',
  mutatis_mutandis: 'The same measure, each instrument for its own offences: sound where a State’s measure is not tied to offences.',
});

export const Basis = enumeration<NonNullable<Row['basis']>>('Basis', 'What the claim of a mapping row rests on.', {
  syntactic: 'The wording.',
  semantic: 'The meaning.',
  functional: 'The effect.',
});

export const LevelDifference = enumeration<NonNullable<Row['level']>>(
  'LevelDifference',
  'Where a yes on one side proves more than on the other: the subject, seen from the object.',
  {
    stricter: 'A yes to the subject proves more.',
    weaker: 'A yes to the subject proves less.',
  },
);

export const MappingStatus = enumeration<(typeof STATUSES)[number]>('MappingStatus', 'How far a mapping row has come.', {
  draft: 'Being written.',
  proposed: 'Put forward for approval.',
  approved: 'In force.',
  deprecated: 'No longer used.',
});

export const AgentKind = enumeration<'person' | 'software'>('AgentKind', 'Who wrote or read a mapping row.', {
  person: 'A person.',
  software: 'A program: no lawyer has answered for it.',
});
