import type { CommandDefinition } from '../command';
import * as definitions from './index';

/** Every command by its stem, for whoever gets the stem from outside. */
export const commands: ReadonlyMap<string, CommandDefinition> = new Map(
  Object.values(definitions).map((definition) => [definition.stem, definition]),
);
