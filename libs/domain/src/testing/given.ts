import { isRefused, type Asking } from '../kernel';
import type { CommandDefinition } from '../consultation/command';
import type { FactType } from '../consultation/consultation.events';
import { drOkafor } from './cast';
import { send, type History, type Moment } from './history';

/** A fact by its name, or with the part of it that matters to the test. */
export type Expected = FactType | { type: FactType; data?: object; sealed?: object };

const asTold = (expected: Expected) => (typeof expected === 'string' ? { type: expected } : expected);

/** What else may be said of the consultation once the facts have happened. */
interface Afterwards {
  at(stage: string): Afterwards;
  connects(connection: string): Afterwards;
  /** These duties were opened by it, among others. */
  opens(...duties: string[]): Afterwards;
  closes(...duties: string[]): Afterwards;
  /** Exactly these duties are open. */
  owes(...duties: string[]): Afterwards;
  /** Exactly these deadlines are running. */
  runs(...deadlines: string[]): Afterwards;
}

/** Given this history, when this command, then these facts, or this refusal, or nothing. */
export const given = (history: History) => ({
  when: <Input>(definition: CommandDefinition<Input>, input: Input, asking: Asking = drOkafor, moment: Moment = {}) => {
    const answer = send(history, { definition, input, asking, moment });
    const decided = () => {
      if (isRefused(answer)) throw new Error(`${definition.stem} was refused: ${answer.refused.code}. ${answer.refused.sentence}`);
      return answer;
    };
    const duties = (which: 'opened' | 'closed') =>
      decided().facts.flatMap(({ stamp }) => (stamp[which] ?? []).map((one) => (typeof one === 'string' ? one : one.duty)));
    const says = (check: () => void): Afterwards => {
      check();
      return afterwards;
    };
    const afterwards: Afterwards = {
      at: (stage) => says(() => expect(decided().consultation.stage).toBe(stage)),
      connects: (connection) => says(() => expect(decided().consultation.connection).toBe(connection)),
      opens: (...expected) => says(() => expect(duties('opened')).toEqual(expect.arrayContaining(expected))),
      closes: (...expected) => says(() => expect(duties('closed')).toEqual(expect.arrayContaining(expected))),
      owes: (...expected) => says(() => expect([...decided().consultation.duties.keys()].sort()).toEqual(expected.sort())),
      runs: (...expected) => says(() => expect([...decided().consultation.deadlines.keys()].sort()).toEqual(expected.sort())),
    };
    const refusal = () => (isRefused(answer) ? answer.refused : { code: `not refused: ${decided().facts.map(({ type }) => type).join(', ')}`, owed: [] });
    return {
      then: (...facts: Expected[]) => says(() => expect(decided().facts).toMatchObject(facts.map(asTold))),
      thenRefused: (code: string) => expect(refusal().code).toBe(code),
      thenRefusedOwing: (...codes: string[]) => expect(refusal().owed?.map(({ code }) => code).sort()).toEqual(codes.sort()),
      thenNothing: () => expect(decided().facts).toEqual([]),
    };
  },
});
