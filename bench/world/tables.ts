/**
 * The summary tables: every result that a peer cannot infer, laid out as PostGraphile recommends (one table a type, foreign
 * keys for nesting, composite types for groups of fields, comments for keys of views). What can be counted is counted by views.
 */

const integers = (...names: string[]) => names.map((name) => `"${name}" int`).join(', ');
const STANDINGS = [
  ...['equal', 'subset', 'superset', 'intersects', 'overlaps'],
  ...['disjoint', 'related', 'no_counterpart', 'children', 'unreviewed'],
];
const CLASSES = ['conflict', 'full', 'conditional', 'partial', 'context', 'none'];
const classCounts = `row(${CLASSES.map((word) => `count(*) filter (where class = '${word.toUpperCase()}')`).join(', ')})::bench.class_counts`;

/** To be run as the owner, one after the other. */
export const TABLES: readonly string[] = [
  'create schema bench',
  'create type bench.reference as (id text)',
  'create type bench.titled as (id text, heading text)',
  'create type bench.state_reference as (code text)',
  `create type bench.standing_counts as (${integers(...STANDINGS)})`,
  `create type bench.relation_counts as (${integers('equal', 'subset', 'superset', 'intersects', 'overlaps', 'disjoint', 'related')})`,
  `create type bench.class_counts as (${integers(...CLASSES)})`,
  'create type bench.explanation as (headline text, said text[], related text[], open text[], confirm text[], closing text[])',
  'create table bench.overlap (from_id text, to_id text, totals bench.standing_counts, primary key (from_id, to_id))',
  `create table bench.overlap_level (from_id text, to_id text, place int, level text, totals bench.standing_counts,
    primary key (from_id, to_id, place), foreign key (from_id, to_id) references bench.overlap)`,
  `create table bench.overlap_cell (from_id text, to_id text, place int, "from" bench.reference, "to" bench.reference,
    rows bench.relation_counts, mutatis_mutandis int,
    primary key (from_id, to_id, place), foreign key (from_id, to_id) references bench.overlap)`,
  'create table bench.prefill (state text, questionnaire text, primary key (state, questionnaire))',
  `create table bench.suggestion (state text, questionnaire text, place int, id text, class text, value text, item bench.reference,
    section text, section_place int, explain bench.explanation,
    primary key (state, questionnaire, place), foreign key (state, questionnaire) references bench.prefill)`,
  'create index on bench.suggestion (questionnaire, state, section_place, section, class)',
  'create table bench.instrument (id text primary key)',
  `create table bench.provision (instrument text references bench.instrument, place int, id text unique, heading text,
    article bench.reference, primary key (instrument, place))`,
  'create table bench.provision_child (parent_id text references bench.provision (id), place int, child_id text, primary key (parent_id, place))',
  `create table bench.provision_item (provision_id text references bench.provision (id), place int, id text, section bench.reference,
    primary key (provision_id, place))`,
  `create table bench.correspondence (of_id text references bench.provision (id), to_id text, place int, relations text[],
    provision bench.titled, primary key (of_id, to_id, place))`,
  `create table bench.correspondence_row (of_id text, to_id text, place int, row_place int, id text, kind text, relation text, scope text,
    rationale text, primary key (of_id, to_id, place, row_place),
    foreign key (of_id, to_id, place) references bench.correspondence)`,
  `create view bench.coverage as
    select questionnaire, count(*)::int as state_count from bench.prefill group by questionnaire`,
  `create view bench.coverage_section as
    select questionnaire, section_place as place, row(section)::bench.reference as section, count(*)::int as items, ${classCounts} as classes
    from bench.suggestion group by questionnaire, section_place, section`,
  `create view bench.coverage_state as
    select questionnaire, state as code, row(state)::bench.state_reference as state from bench.prefill`,
  `create view bench.coverage_state_section as
    select questionnaire, state as code, section_place as place, row(section)::bench.reference as section, ${classCounts} as classes
    from bench.suggestion group by questionnaire, state, section_place, section`,
  `comment on view bench.coverage is '@primaryKey questionnaire'`,
  `comment on view bench.coverage_section is E'@primaryKey questionnaire,place\\n@foreignKey (questionnaire) references bench.coverage (questionnaire)'`,
  `comment on view bench.coverage_state is E'@primaryKey questionnaire,code\\n@foreignKey (questionnaire) references bench.coverage (questionnaire)'`,
  `comment on view bench.coverage_state_section is E'@primaryKey questionnaire,code,place\\n@foreignKey (questionnaire, code) references bench.coverage_state (questionnaire, code)'`,
];
