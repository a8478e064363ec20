import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Unusable } from '../program';

/** A folder that was named by mistake is told as such, and not made and filled. @throws Unusable */
export function mustBeThere(folder: string | null, file: string): void {
  if (folder !== null && !existsSync(join(folder, file))) throw new Unusable(`There is nothing in ${folder}. DATA_DIR says where the data lies.`);
}
