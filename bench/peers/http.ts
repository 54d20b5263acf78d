/** The least that any server can do: the same text, from memory. It is told the texts in a file: argv[2] holds them by operation. */

import { readFileSync } from 'node:fs';
import { listen } from './serve.ts';

const texts = new Map(
  Object.entries(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Record<string, string>).map(([name, text]) => [
    `/${name}`,
    Buffer.from(text),
  ]),
);

listen((request, response) => {
  const text = texts.get(request.url ?? '') ?? Buffer.from('null');
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': text.byteLength }).end(text);
});
