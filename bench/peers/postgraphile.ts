/** PostGraphile 5 over the summary tables, with its default preset. `-- print` shows the schema that it makes of them. */

import { printSchema } from 'graphql';
import { makeSchema, postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { databaseUrl, listen } from './serve.ts';

const preset = {
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: databaseUrl, schemas: ['bench'] })],
  schema: { defaultBehavior: 'list -connection -insert -update -delete' },
  grafast: { explain: false },
  grafserv: { graphiql: false, watch: false },
};

if (process.argv[2] === 'print') process.stdout.write(printSchema((await makeSchema(preset)).schema));
else listen(postgraphile(preset).createServ(grafserv).createHandler());
