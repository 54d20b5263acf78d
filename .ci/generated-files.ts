/** The files that are made from others: their paths and what must stand in them. */

import { readFile } from 'node:fs/promises';
import { jsonSchemas } from '../src/crosswalk/forms/json-schemas.ts';
import { answersSchema } from '../src/exchange/answer-json/answers-schema.ts';
import { renderPolicyMarkdown } from '../src/exchange/render-policy-markdown.ts';
import { renderWorkflowMarkdown } from '../src/exchange/render-workflow-markdown.ts';
import { FIELD_ACTIONS } from '../src/graphql/field-actions.ts';
import { loadGraphql } from '../src/graphql/load-graphql.ts';
import { atRoot } from './at-root.ts';
import { drawnDemonstration } from './demonstration/drawn-demonstration.ts';
import { shippedDocs } from './shipped-docs.ts';
import { showCommands } from './show-commands.ts';

/** One file as it must be. */
export interface GeneratedFile {
  /** Relative to the root of the package. */
  readonly path: string;
  readonly text: string;
  /** What may differ without being stale: figures that every new test changes. */
  readonly ignoring?: RegExp;
}

/** Texts that show what commands print, between markers; see `show-commands.ts`. */
const WITH_OUTPUT = ['README.md', 'docs/DEMONSTRATION.md'];

/** Every generated file, made anew; writes nothing. */
export async function generatedFiles(): Promise<GeneratedFile[]> {
  const shown = WITH_OUTPUT.map(async (path) => ({
    path,
    text: await showCommands(await readFile(atRoot(path), 'utf8')),
    ignoring: /\d+ passed \(\d+\)/g,
  }));
  const { printBridgeSchema } = await loadGraphql();
  return [
    ...[...jsonSchemas()].map(([name, text]) => ({ path: `schema/${name}`, text })),
    { path: 'schema/answers.schema.json', text: answersSchema() },
    { path: 'schema/schema.graphql', text: printBridgeSchema() },
    { path: 'docs/WORKFLOW.md', text: renderWorkflowMarkdown() },
    { path: 'docs/POLICY.md', text: renderPolicyMarkdown(FIELD_ACTIONS) },
    ...(await shippedDocs()),
    ...(await drawnDemonstration()),
    ...(await Promise.all(shown)),
  ];
}

/** Whether a file as it stands is what it must be. */
export function isFresh({ text, ignoring }: Pick<GeneratedFile, 'text' | 'ignoring'>, before: string): boolean {
  const comparable = (each: string) => (ignoring === undefined ? each : each.replaceAll(ignoring, ''));
  return comparable(before) === comparable(text);
}
