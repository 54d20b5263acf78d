/** docs/POLICY.md: who may do what, as it stands in the code. */

import { type Action, CONDITIONS, type Condition, POLICY } from '../access/policy.ts';
import { ROLES, type Role } from '../domain/actor.ts';
import { markdownTable } from './markdown.ts';

/** @param fields action by "Type.field" of the GraphQL schema */
export function renderPolicyMarkdown(fields: Readonly<Record<string, Action>>): string {
  return `${[TITLE, INTRODUCTION, table(), READING, FIELDS, fieldTable(fields)].join('\n\n')}\n`;
}

/** No person has the role of the bridge itself. */
const PRINTED_ROLES = ROLES.filter((role) => role !== 'bridge');

const TITLE = `<!-- Written by "npm run generate" from src/access/policy.ts and src/graphql/field-actions.ts. -->
# Who may do what`;

const INTRODUCTION = `Every use case is given who asks, and looks into this table first. What no cell allows is refused (\`FORBIDDEN\`), and refused by who asks alone: whether something exists makes no difference. An action without any cell is the bridge's own.`;

function table(): string {
  const cell = (action: Action, role: Role) => {
    const row: Readonly<Partial<Record<Role, Condition>>> = POLICY[action];
    const condition = row[role];
    return condition === undefined ? '' : CONDITIONS[condition];
  };
  const actions = Object.keys(POLICY) as Action[];
  return markdownTable(
    ['action', ...PRINTED_ROLES],
    actions.map((action) => [`\`${action}\``, ...PRINTED_ROLES.map((role) => cell(action, role))]),
  );
}

const READING = `## Who reads an answer

That everybody may ask for answers does not say what they are given. Answers, the laws and authorities these cite, and everything computed from them are read by

| who | what |
| --- | --- |
| persons of the State (focal_point, governmental_expert, observer) | everything of their State: also former revisions, notes, confirmations, and who wrote |
| reviewer | submissions of the reviews assigned, once cleared |
| secretariat | what is published, and what the State shares with it (consent \`share\`); of the rest, how far a submission has come |
| everybody | what is published: the submission is \`published\`, with a consent to \`publish\` it or the section |

Others than the persons of the State read what an answer says now, and nothing of how it came about. What may not be read is not counted, found, sorted, suggested from or explained either. The database upholds the same rule a second time, row by row.`;

const FIELDS = `## Which field belongs to which action

A test walks the schema: a field that leads to the data of a State and is not in this list fails the build.`;

function fieldTable(fields: Readonly<Record<string, Action>>): string {
  const byAction = Map.groupBy(Object.entries(fields), ([, action]) => action);
  const rows = [...byAction].map(([action, entries]) => [`\`${action}\``, entries.map(([field]) => `\`${field}\``).join(', ')]);
  return markdownTable(['action', 'fields'], rows);
}
