import { isRefused, type Asking, type Instant, type RecordedFact, type Refused } from '../kernel';
import { pin, type PinnedPathway } from '../consultation/consultation.machine';
import type { CommandDefinition, World } from '../consultation/command';
import type { Consultation } from '../consultation/consultation.state';
import { carryOut, type Decided, type DecidedFact } from '../consultation/decide';
import { foldAll } from '../consultation/fold';
import { standardPathway } from '../consultation/standard-pathway';

/** What has happened to a consultation, as a log would give it back, and what it folds to. */
export interface History {
  facts: readonly RecordedFact[];
  consultation: Consultation;
  pathway: PinnedPathway;
}

/** When a command is sent, if not a minute after what happened last, and how the world is then. */
export interface Moment {
  now?: Instant;
  happenedAt?: Instant;
  world?: Partial<World>;
}

/** A command with what was asked of it, by whom and when. */
export interface Sent<Input> {
  definition: CommandDefinition<Input>;
  input: Input;
  asking: Asking;
  moment?: Moment;
}

const STREAM = 'consultation-0b7c9a52-6f6e-4d0c-9d53-1f2a3b4c5d6e';
const A_WEEK_AHEAD = '2026-06-29T09:00:00.000Z';
const MINUTE = 60_000;
const ALL_IS_WELL: World = { backupRoute: true, serviceUp: true };

export const pinned = pin(standardPathway, '5'.repeat(64));

export const historyOf = (facts: readonly RecordedFact[], pathway = pinned): History => ({
  facts,
  consultation: foldAll(STREAM, facts),
  pathway,
});

const soonAfter = ({ facts }: History): Instant => {
  const last = facts.at(-1);
  return last ? new Date(Date.parse(last.recordedAt) + MINUTE).toISOString() : A_WEEK_AHEAD;
};

const commandId = ({ facts }: History): string => `command-${facts.length}`;
const sentAt = (history: History, { now }: Moment = {}): Instant => now ?? soonAfter(history);

/** The real decision, on the standard pathway unless the history is on another. */
export const send = <Input>(history: History, { definition, input, asking, moment = {} }: Sent<Input>): Decided | Refused =>
  carryOut(
    history.consultation,
    { definition, input },
    {
      command: commandId(history),
      now: sentAt(history, moment),
      asking,
      world: { ...ALL_IS_WELL, ...moment.world },
      ...(moment.happenedAt && { happenedAt: moment.happenedAt }),
    },
    history.pathway,
  );

/** The envelope a log would put round it; the hash is none, since nothing here reads it. */
const envelope = (decided: DecidedFact, revision: number, around: Pick<RecordedFact, 'recordedAt' | 'command' | 'pathway'>): RecordedFact => {
  const { sealed, passes: _passes, ...open } = decided;
  return {
    ...open,
    ...around,
    id: `fact-${revision}`,
    stream: STREAM,
    revision,
    schema: 1,
    ...(sealed && { sealed: { scheme: 'none', content: sealed } }),
    previous: revision > 0 ? `hash-${revision - 1}` : null,
    hash: `hash-${revision}`,
  };
};

/** The history after a command that has to succeed. */
export const after = <Input>(history: History, sent: Sent<Input>): History => {
  const answer = send(history, sent);
  if (isRefused(answer)) throw new Error(`${sent.definition.stem} was refused: ${answer.refused.code}. ${answer.refused.sentence}`);
  const around = { recordedAt: sentAt(history, sent.moment), command: commandId(history), pathway: history.pathway.ref };
  const recorded = answer.facts.map((fact, index) => envelope(fact, history.facts.length + index, around));
  return historyOf([...history.facts, ...recorded], history.pathway);
};
