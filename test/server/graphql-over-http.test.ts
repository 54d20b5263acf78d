import { auditServer } from 'graphql-http';
import { expect, test } from 'vitest';
import { onEmbeddedDatabase } from './harness/on-embedded-database.ts';
import { testServer } from './harness/test-server.ts';

/** What we do otherwise, and why. None of it is a MUST of the specification. */
const EXCEPTIONS = [
  // A GET without a header that browsers send only after asking is refused: it could come from any page (CSRF).
  'notice 5A70 MAY accept application/x-www-form-urlencoded formatted GET requests',
  'notice D6D5 MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
  'notice 6A70 MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
  // What cannot be executed is answered with 400 whatever is accepted, so that every client and proxy notices.
  'warn 572B SHOULD use 200 status code on document parsing failure when accepting application/json',
  'warn FDE2 SHOULD use 200 status code on document validation failure when accepting application/json',
  'warn 7B9B SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
];

onEmbeddedDatabase('GraphQL over HTTP', (database) => {
  const server = testServer(database);

  test('all 61 audits of graphql-http are kept, except those that are listed here with their reason', async () => {
    const results = await auditServer({ url: `${server().address}/graphql` });
    expect(results).toHaveLength(61);
    expect(results.filter(({ status }) => status === 'error')).toEqual([]);
    expect(results.filter(({ status }) => status !== 'ok').map(({ id, name, status }) => `${status} ${id} ${name}`)).toEqual(EXCEPTIONS);
  });
});
