/** The part of the schema that the reads need, as a peer that is written by hand would have it. */

import { CLASS_FIELDS, RELATION_FIELDS, STANDING_FIELDS } from '../world/operations.ts';

const integers = (words: string) =>
  words
    .split(' ')
    .map((word) => `${word}: Int!`)
    .join(' ');

export const TYPE_DEFINITIONS = `
  type Query {
    overlap(from: ID!, to: ID!): Overlap!
    prefill(state: ID!, to: ID!): Prefill!
    coverage(to: ID!): Coverage!
    correspondences(of: ID!, to: ID!): [Correspondence!]!
    provisions(instrument: ID!, first: Int!): ProvisionPage!
  }
  type StandingCounts { ${integers(STANDING_FIELDS)} }
  type RelationCounts { ${integers(RELATION_FIELDS)} }
  type ClassCounts { ${integers(CLASS_FIELDS)} }
  type Reference { id: ID! }
  type Overlap { totals: StandingCounts! byLevel: [LevelOverlap!]! cells: [OverlapCell!]! }
  type LevelOverlap { level: String! totals: StandingCounts! }
  type OverlapCell { from: Reference! to: Reference! rows: RelationCounts! mutatisMutandis: Int! }
  type Prefill { suggestions: [Suggestion!]! }
  type Suggestion { id: ID! class: String! value: String item: Reference! explain: Explanation! }
  type Explanation { headline: String! said: [String!]! related: [String!]! open: [String!]! confirm: [String!]! closing: [String!]! }
  type Coverage { stateCount: Int! sections: [SectionCoverage!]! states: [StateCoverage!]! }
  type SectionCoverage { section: Reference! items: Int! classes: ClassCounts! }
  type StateReference { code: ID! }
  type StateCoverage { state: StateReference! sections: [StateSection!]! }
  type StateSection { section: Reference! classes: ClassCounts! }
  type Correspondence { relations: [String!]! provision: Titled rows: [Mapping!]! }
  type Titled { id: ID! heading: String! }
  type ProvisionPage { nodes: [Provision!]! }
  type Provision {
    id: ID! heading: String article: Reference! children: [Reference!]! items: [Item!]! correspondences(to: ID!): [Correspondence!]!
  }
  type Item { id: ID! section: Reference! }
  type Mapping { id: ID! kind: String! relation: String scope: String! rationale: String! }
`;
