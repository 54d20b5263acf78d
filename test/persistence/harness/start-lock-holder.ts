/** A process that takes a data folder, says so, and holds it until it is ended: `start-lock-holder.ts FOLDER [ADDRESS]`. */

import { DomainError } from '../../../src/domain/errors.ts';
import { lockFolder } from '../../../src/persistence/folder-lock.ts';

const [folder = '', address] = process.argv.slice(2);
try {
  const lock = lockFolder(folder, address);
  process.on('SIGTERM', () => {
    lock.release();
    process.exit(0);
  });
  process.stdin.resume();
  process.stdout.write('taken\n');
} catch (error) {
  process.stdout.write(error instanceof DomainError ? `${error.code}\n` : `${error}\n`);
}
