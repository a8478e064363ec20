import { declareEmergency, specOf, type CommandDefinition } from '@anteroom/domain';
import type { RecordedFact } from '@anteroom/domain/kernel';

/**
 * Whether a command is carried out although something happened that whoever sends it has not seen: what only adds to the
 * record is, and so is an emergency, before which nothing stands.
 */
export const goesThroughFromBehind = ({ stem, facts }: Pick<CommandDefinition, 'stem' | 'facts'>): boolean =>
  stem === declareEmergency.stem || facts.every((fact) => specOf(fact)?.adds === true);

/**
 * What one did oneself, and what the engine only saw, such as that a message left or that the line got worse: nobody has to look
 * again for that, least of all during a call on a bad line.
 */
export const surprises = ({ type, actor }: Pick<RecordedFact, 'type' | 'actor'>, asking: string): boolean =>
  actor.id !== asking && !(actor.role === 'system' && onlySeen(type));

const onlySeen = (type: string): boolean => specOf(type)?.adds === true || specOf(type)?.observed === 'always';
