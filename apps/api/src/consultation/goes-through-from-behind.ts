import { declareEmergency, specOf, type CommandDefinition } from '@anteroom/domain';

/**
 * Whether a command is carried out although something happened that whoever sends it has not seen: what only adds to the
 * record is, and so is an emergency, before which nothing stands.
 */
export const goesThroughFromBehind = ({ stem, facts }: Pick<CommandDefinition, 'stem' | 'facts'>): boolean =>
  stem === declareEmergency.stem || facts.every((fact) => specOf(fact)?.adds === true);
