/** Reads the provenance of a stored revision back as what it was written from. */

import type { Acceptance, AcceptedSource, Basis, OfferedPayload, UsedMappingSet } from './acceptance.ts';
import { CONTENT_FIELDS } from './compare-contents.ts';
import type { ResponseContent } from './response.ts';

/**
 * What is stored lives longer than the program that wrote it: what a later one added is passed over, what an earlier one did not
 * write is empty, and nothing is read as something that it is not.
 * @returns undefined where the revision was not accepted from a suggestion, such as one that was imported
 */
export function parseAcceptance(provenance: unknown): Acceptance | undefined {
  const basis = isRecord(provenance) ? readBasis(provenance.basis) : undefined;
  if (!isRecord(provenance) || basis === undefined || typeof provenance.suggestion !== 'string') return undefined;
  const edited = listOf(provenance.edited, (each) => CONTENT_FIELDS.find((field) => field === each));
  return {
    suggestion: provenance.suggestion,
    rule: textOf(provenance.rule),
    suggestedValue: typeof provenance.suggestedValue === 'string' ? provenance.suggestedValue : null,
    edited,
    offered: readOffered(provenance.offered, edited),
    payloads: listOf(provenance.payloads, readPayload),
    sources: listOf(provenance.sources, readSource),
    mappingSets: listOf(provenance.mappingSets, readMappingSet),
    confirmations: textsOf(provenance.confirmations),
    engine: textOf(provenance.engine),
    catalogue: textOf(provenance.catalogue),
    quotation: textOf(provenance.quotation),
    basis,
  };
}

function readBasis(stored: unknown): Basis | undefined {
  if (!isRecord(stored) || typeof stored.item !== 'string' || !isRecord(stored.restsOn)) return undefined;
  const things = Object.entries(stored.restsOn).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { item: stored.item, restsOn: Object.fromEntries(things) };
}

/** Written by this program from a content, field by field; only those that were edited are read. */
function readOffered(stored: unknown, edited: Acceptance['edited']): Partial<ResponseContent> {
  const offered = isRecord(stored) ? stored : {};
  return Object.fromEntries(edited.flatMap((field) => (offered[field] === undefined ? [] : [[field, offered[field]]])));
}

function readPayload(stored: unknown): OfferedPayload | undefined {
  if (!isRecord(stored) || typeof stored.kind !== 'string' || typeof stored.from !== 'string') return undefined;
  return { kind: stored.kind, from: stored.from, hash: textOf(stored.hash), taken: stored.taken === true };
}

function readSource(stored: unknown): AcceptedSource | undefined {
  if (!isRecord(stored) || typeof stored.item !== 'string') return undefined;
  return {
    item: stored.item,
    revision: textOf(stored.revision),
    ...(typeof stored.value === 'string' ? { value: stored.value } : {}),
    ...(typeof stored.asOf === 'string' ? { asOf: stored.asOf } : {}),
    rows: textsOf(stored.rows),
  };
}

function readMappingSet(stored: unknown): UsedMappingSet | undefined {
  if (!isRecord(stored) || typeof stored.id !== 'string') return undefined;
  return { id: stored.id, version: textOf(stored.version), hash: textOf(stored.hash), rows: textsOf(stored.rows) };
}

function textOf(stored: unknown): string {
  return typeof stored === 'string' ? stored : '';
}

function textsOf(stored: unknown): string[] {
  return listOf(stored, (each) => (typeof each === 'string' ? each : undefined));
}

function listOf<T>(stored: unknown, read: (each: unknown) => T | undefined): T[] {
  return (Array.isArray(stored) ? stored : []).flatMap((each: unknown) => read(each) ?? []);
}

function isRecord(stored: unknown): stored is Readonly<Record<string, unknown>> {
  return typeof stored === 'object' && stored !== null && !Array.isArray(stored);
}
