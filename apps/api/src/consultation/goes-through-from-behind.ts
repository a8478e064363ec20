import { declareEmergency, specOf, type CommandDefinition } from '@anteroom/domain';
import type { RecordedFact } from '@anteroom/domain/kernel';

/**
 * Whether a command is carried out although something happened that whoever sends it has not seen: what only adds to the
 * record is, and so is an emergency, before which nothing stands.
 */
export const goesThroughFromBehind = ({ stem, facts }: Pick<CommandDefinition, 'stem' | 'facts'>): boolean =>
  stem === declareEmergency.stem || facts.every((fact) => specOf(fact)?.adds === true);

/** The engine's own remarks, such as that a message left: nobody acted, and nobody has to look again for them. */
export const isRemark = ({ type, actor }: Pick<RecordedFact, 'type' | 'actor'>): boolean =>
  actor.role === 'system' && specOf(type)?.adds === true;
