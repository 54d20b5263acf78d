/** A process that opens a data folder and stores one State after the other, printing the code of each that is stored. */

import { readFileSync } from 'node:fs';
import { openDatabase } from '../../../src/persistence/database.ts';
import { saveStates } from '../../../src/persistence/states.ts';
import { fictionalStates } from './fictional-states.ts';
import { KEEPER } from './people.ts';

const [folder = '', snapshot = ''] = process.argv.slice(2);
const database = await openDatabase({ folder, snapshot: new Blob([readFileSync(snapshot)]) });
for (const state of fictionalStates(600)) {
  await database.inTransaction(KEEPER, (transaction) => saveStates(transaction, [state]));
  process.stdout.write(`${state.code}\n`);
}
await database.close();
