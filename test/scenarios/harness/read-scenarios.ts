/** Reads scenario files; refuses whatever is not of the form, so that a misspelt key cannot make a scenario pass. */

import { readdirSync, readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { type Scenario, scenarioFile } from './scenario-form.ts';

export interface NamedScenario {
  /** Name of the file, e.g. `laundering.yaml`. */
  readonly file: string;
  readonly scenario: Scenario;
}

/** @throws Error naming file and place of everything that does not fit the form */
export function parseScenarios(file: string, text: string): NamedScenario[] {
  const document = parseDocument(text, { prettyErrors: true });
  const faults = [...document.errors, ...document.warnings].map(({ message }) => message);
  if (faults.length > 0) throw new Error(`${file}: ${faults.join('\n')}`);
  const parsed = scenarioFile.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (parsed.success) return parsed.data.map((scenario) => ({ file, scenario }));
  const problems = parsed.error.issues.map(
    ({ path, message }) => `${file}: scenario ${Number(path[0]) + 1}: ${path.slice(1).join(' → ')}: ${message}`,
  );
  throw new Error(problems.join('\n'));
}

/** Every scenario of a folder, in the order of file names. @throws Error where two have the same name */
export function readScenarios(folder: URL): NamedScenario[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const scenarios = files.sort().flatMap((name) => parseScenarios(name, readFileSync(new URL(name, folder), 'utf8')));
  const names = scenarios.map(({ scenario }) => scenario.name);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0) throw new Error(`two scenarios have the same name: ${twice.join('; ')}`);
  return scenarios;
}
