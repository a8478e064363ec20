import { writeSync } from 'node:fs';
import { DataFolder } from '../data-folder';

/** Opens the data folder, says so, and stays until it is killed; or says why it may not. */
try {
  DataFolder.open(process.argv[2] ?? '');
  writeSync(1, 'opened\n');
  setInterval(() => undefined, 1_000);
} catch (error) {
  writeSync(1, `${(error as Error).message}\n`);
}
