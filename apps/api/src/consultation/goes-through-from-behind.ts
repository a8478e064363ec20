import { declareEmergency, specOf, type CommandDefinition } from '@anteroom/domain';
import type { RecordedFact } from '@anteroom/domain/kernel';

/**
 * Whether a command is carried out although something happened that whoever sends it has not seen: what only adds to the
 * record is, and so is an emergency, before which nothing stands.
 */
export const goesThroughFromBehind = ({ stem, facts }: Pick<CommandDefinition, 'stem' | 'facts'>): boolean =>
  stem === declareEmergency.stem || facts.every((fact) => specOf(fact)?.adds === true);

/** What one did oneself, and the engine's own remarks, such as that a message left: nobody has to look again for them. */
export const surprises = ({ type, actor }: Pick<RecordedFact, 'type' | 'actor'>, asking: string): boolean =>
  actor.id !== asking && !(actor.role === 'system' && specOf(type)?.adds === true);
