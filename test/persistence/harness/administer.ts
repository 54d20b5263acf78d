import { MikroORM } from '@mikro-orm/postgresql';

/** Runs statements, each outside any transaction, as the user of the URL. */
export async function administer(url: string, ...statements: readonly string[]): Promise<void> {
  const orm = await MikroORM.init({ clientUrl: url, entities: [], discovery: { warnWhenNoEntities: false } });
  try {
    for (const statement of statements) await orm.em.getConnection().execute(statement);
  } finally {
    await orm.close(true);
  }
}

/** The same server, another database. */
export function databaseOn(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
