/** Suggestions in each format: an overview or one in full for people, everything for programs. */

import { type Asked, askedOf } from '../../domain/state-party.ts';
import { explainSuggestion, explanationText } from '../../prefill/explain-suggestion.ts';
import type { Suggestion } from '../../prefill/suggestion.ts';
import type { Terminal } from '../terminal.ts';
import { type Format, type ListingColumn, toCsv, toJson } from './listing.ts';
import type { PrefillResult } from './prefill-result.ts';
import { renderSuggestionInFull } from './suggestion-in-full.ts';
import { renderSuggestionOverview } from './suggestion-overview.ts';

/** @returns everything to print, with a line break at the end */
export function renderSuggestions(result: PrefillResult, format: Format, terminal: Pick<Terminal, 'columns' | 'paint'>): string {
  if (format === 'json') return toJson({ suggestions: result.suggestions.map((each) => toObject(result, each)) });
  if (format === 'csv') return toCsv({ columns: csvColumns(result), entries: result.suggestions });
  if (!result.single) return renderSuggestionOverview(result, terminal);
  return result.suggestions.map((each) => renderSuggestionInFull(result, each, terminal)).join('\n');
}

/** The keys of one suggestion are a promise; those that issue trackers and scripts read come first. */
function toObject(result: PrefillResult, suggestion: Suggestion): Record<string, unknown> {
  const { id, item, class: kind, value, excluded, confirmations, payloads, sources, rows, cappedBy, reason, ...further } = suggestion;
  const explanation = explain(result, suggestion);
  const asked = askedOfItem(result, item);
  return {
    item,
    class: kind,
    value,
    excluded,
    confirmations,
    payloads,
    sources,
    rows,
    cappedBy,
    reason,
    explanation,
    id,
    asked,
    ...further,
  };
}

/** Whether the section of the item is asked of the State, or open to it. */
function askedOfItem({ crosswalk, state }: PrefillResult, item: string): Asked {
  return askedOf(state.party?.[crosswalk.items.get(item)?.section.instrument ?? '']);
}

function explain({ crosswalk, state, language }: PrefillResult, suggestion: Suggestion): string {
  return explanationText(explainSuggestion(crosswalk, state, suggestion, { language }));
}

function csvColumns(result: PrefillResult): ListingColumn<Suggestion>[] {
  return [
    { key: 'item', value: ({ item }) => item },
    { key: 'class', value: (each) => each.class },
    { key: 'value', value: ({ value }) => value },
    { key: 'excluded', value: ({ excluded }) => excluded },
    { key: 'confirmations', value: ({ confirmations }) => confirmations.map(({ id }) => id) },
    { key: 'sources', value: ({ sources }) => sources.map(({ item }) => item) },
    { key: 'rows', value: ({ rows }) => rows },
    { key: 'reason', value: ({ reason }) => reason },
    { key: 'asked', value: ({ item }) => askedOfItem(result, item) },
    { key: 'confidence', value: ({ confidence }) => confidence },
    { key: 'explanation', value: (each) => explain(result, each) },
  ];
}
