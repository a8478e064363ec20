import { specOf, type CommandDefinition } from '@anteroom/domain';

/** Whether all a command may lead to only adds to the record: then it goes through even from behind the head. */
export const onlyAdds = ({ facts }: Pick<CommandDefinition, 'facts'>): boolean => facts.every((fact) => specOf(fact)?.adds === true);
