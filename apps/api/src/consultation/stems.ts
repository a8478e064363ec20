import { commands, specOf, type CommandDefinition, type FactType } from '@anteroom/domain';

/**
 * Commands that no member of staff sends over HTTP under their own name: the booking makes the address, answering the opening
 * check is the patient's, what happens in a call is told by whoever carries it, and the rest are the system's.
 */
export const NOT_BY_STEM: readonly string[] = [
  'book', 'pass-deadline', 'observe-message', 'try-visit-link', 'lock-visit', 'answer-opening', 'note-call-quality', 'note-call-media',
  'note-call-way', 'hold-call', 'admit-guest', 'note-guest-left', 'admit-second-device', 'keep-chat',
];

/** Every command that people send to `consultations/{id}/{stem}`. */
export const stems: readonly string[] = [...commands.keys()].filter((stem) => !NOT_BY_STEM.includes(stem));

/** Of several things that may be observed any one will do; a decision stands or falls with its telling fact. */
const acceptable = ({ facts }: CommandDefinition, possible: ReadonlySet<FactType>): boolean => {
  const observes = facts.every((fact) => specOf(fact)?.observed !== undefined);
  const [telling] = facts;
  return observes ? facts.some((fact) => possible.has(fact)) : telling !== undefined && possible.has(telling);
};

/** The commands that have a chance now, given the facts that may be recorded. */
export const stemsFor = (possible: readonly FactType[]): string[] => {
  const set = new Set(possible);
  return stems.filter((stem) => acceptable(commands.get(stem) as CommandDefinition, set));
};
