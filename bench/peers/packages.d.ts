/** What the bench uses of its own packages: they are installed on first use, and the project is checked without them. */

declare module 'autocannon' {
  interface Options {
    url: string;
    method?: 'GET' | 'POST';
    headers?: Record<string, string>;
    body?: string;
    requests?: { method: 'POST'; setupRequest(request: object): object }[];
    verifyBody?(body: string): boolean;
    connections: number;
    /** Seconds. */
    timeout: number;
    /** Seconds. */
    duration?: number;
    /** Requests, in place of seconds. */
    amount?: number;
  }
  interface Result {
    latency: { p50: number; p99: number };
    requests: { total: number };
    errors: number;
    mismatches: number;
    non2xx: number;
  }
  export default function autocannon(options: Options): Promise<Result>;
}

declare module 'pg' {
  export interface PoolClient {
    query<Row>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
    release(): void;
  }
  export class Pool {
    constructor(options: { connectionString: string; max: number });
    query<Row>(query: { name: string; text: string; values: unknown[] }): Promise<{ rows: Row[] }>;
    connect(): Promise<PoolClient>;
  }
}

declare module 'fastify' {
  interface App {
    register(plugin: unknown, options: object): void;
    listen(options: { port: number; host: string }): Promise<string>;
  }
  export default function fastify(): App;
}

declare module 'mercurius' {
  const plugin: unknown;
  export default plugin;
}

declare module 'graphql-yoga' {
  import type { RequestListener } from 'node:http';
  export function createSchema(options: { typeDefs: string; resolvers: object }): object;
  export function createYoga(options: object): RequestListener;
}

declare module 'postgraphile' {
  import type { RequestListener } from 'node:http';
  import type { GraphQLSchema } from 'graphql';
  export function makeSchema(preset: object): Promise<{ schema: GraphQLSchema }>;
  export function postgraphile(preset: object): { createServ(grafserv: unknown): { createHandler(): RequestListener } };
}

declare module 'postgraphile/adaptors/pg' {
  export function makePgService(options: { connectionString: string; schemas: string[] }): object;
}

declare module 'postgraphile/grafserv/node' {
  export const grafserv: unknown;
}

declare module 'postgraphile/presets/amber' {
  export const PostGraphileAmberPreset: object;
}
