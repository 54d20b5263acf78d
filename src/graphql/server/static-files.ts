/** The files of the GraphiQL page: our own and those that its packages carry ready-made. Nothing comes from elsewhere. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reply } from './reply.ts';

export const PAGE_PATH = '/graphql';

const PAGES = fileURLToPath(new URL('../../web/graphiql/', import.meta.url));
const packageFolder = (name: string) => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));

/** The page may load from this server alone, and be framed by nobody. Editors need styles made by scripts. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  'font-src data:',
  'img-src data:',
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const FILES: Readonly<Record<string, { readonly file: () => string; readonly type: string }>> = {
  [PAGE_PATH]: { file: () => join(PAGES, 'page.html'), type: 'text/html' },
  '/graphiql/page.js': { file: () => join(PAGES, 'page.js'), type: 'text/javascript' },
  '/graphiql/person-menu.js': { file: () => join(PAGES, 'person-menu.js'), type: 'text/javascript' },
  '/graphiql/page.css': { file: () => join(PAGES, 'page.css'), type: 'text/css' },
  '/graphiql/read-examples.js': { file: () => join(PAGES, 'read-examples.js'), type: 'text/javascript' },
  '/graphiql/examples.graphql': { file: () => join(PAGES, 'examples.graphql'), type: 'text/plain' },
  '/graphiql/graphiql.js': { file: () => join(packageFolder('graphiql'), 'graphiql.min.js'), type: 'text/javascript' },
  '/graphiql/graphiql.css': { file: () => join(packageFolder('graphiql'), 'graphiql.min.css'), type: 'text/css' },
  '/graphiql/react.js': { file: () => join(packageFolder('react'), 'umd/react.production.min.js'), type: 'text/javascript' },
  '/graphiql/react-dom.js': { file: () => join(packageFolder('react-dom'), 'umd/react-dom.production.min.js'), type: 'text/javascript' },
};

interface LoadedFile {
  readonly content: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

export interface StaticFiles {
  has(path: string): boolean;
  /** Sends the file, or 304 where the browser has it already. */
  send(path: string, request: IncomingMessage, response: ServerResponse): void;
}

/** Each file is read when it is first asked for, and kept. */
export function staticFiles(): StaticFiles {
  const loaded = new Map<string, LoadedFile>();
  return {
    has: (path) => Object.hasOwn(FILES, path),
    send(path, request, response) {
      const known = loaded.get(path) ?? load(path);
      loaded.set(path, known);
      const unchanged = request.headers['if-none-match'] === known.headers.etag;
      if (unchanged) response.writeHead(304, known.headers).end();
      else reply(response, 200, known.headers, known.content);
    },
  };
}

function load(path: string): LoadedFile {
  const { file, type } = FILES[path] ?? { file: () => '', type: '' };
  const content = readFileSync(file());
  return {
    content,
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-cache',
      etag: `"${createHash('sha256').update(content).digest('base64url')}"`,
      'x-content-type-options': 'nosniff',
      ...(type === 'text/html' ? { 'content-security-policy': PAGE_POLICY, 'referrer-policy': 'no-referrer', vary: 'accept' } : {}),
    },
  };
}
