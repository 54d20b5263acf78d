/**
 * What the ORM's own command line reads, to write a migration after an entity has changed:
 * `npx mikro-orm migration:create`. The bridge itself opens its database in src/persistence/database.ts.
 */

import { defineConfig } from '@mikro-orm/pglite';
import { ormOptions } from './src/persistence/orm-options.ts';

export default defineConfig({ ...ormOptions, dbName: 'memory://' });
