import { connect } from 'node:net';

/** What came back, as text and, where it is JSON, as that. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[] | undefined;
}

export async function send(address: string, path: string, init: RequestInit = {}): Promise<Reply> {
  const response = await fetch(`${address}${path}`, { redirect: 'manual', ...init });
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  return { status: response.status, headers: response.headers, text, errors: isJson ? (JSON.parse(text) as Reply).errors : undefined };
}

/** Sends bytes as they are, for requests that no client library would make. @returns everything that came back before the connection ended */
export function sendBytes(address: string, bytes: string | Uint8Array): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) });
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()));
    socket.on('error', (error) => (chunks.length > 0 ? resolve(Buffer.concat(chunks).toString()) : reject(error)));
    socket.write(bytes);
  });
}
