import { Inject, Injectable } from '@nestjs/common';
import { type Actor, isRefused, type Refused } from '@anteroom/domain/kernel';
import type { Clock } from './clock';
import { CLOCK, EVENT_LOG } from './engine.tokens';
import { type EventLog, type Position, StreamMoved } from './event-log';
import { canonicalJson } from './canonical-json';
import { factOf, headOf, type PositionedFact, record, type UnrecordedFact } from './recorder';
import { Seals, type Split } from './sealing/seals';

const TRIES = 5;

/** What a change of a small stream, such as a clinic's or a staff member's, comes from. */
export interface Change {
  stream: string;
  /** Idempotence key: the same change under the same key happens once. */
  command: string;
  actor: Actor;
}

export interface Changed {
  revision: number;
  position: Position;
  repeated: boolean;
}

/** The key was used before, for something else. */
export class KeyReused extends Error {
  constructor(readonly command: string) {
    super('The key of a command was used for another one before');
    this.name = 'KeyReused';
  }
}

/**
 * Reads a whole stream, decides and appends; decides again when somebody else was faster. For streams that stay short:
 * clinics and staff.
 */
@Injectable()
export class StreamWriter {
  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly seals: Seals,
  ) {}

  /** @throws KeyReused; StreamMoved after five tries. */
  async change(change: Change, decide: (history: readonly PositionedFact[]) => readonly UnrecordedFact[] | Refused): Promise<Changed | Refused> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.attempt(change, decide);
      } catch (error) {
        if (!(error instanceof StreamMoved) || tries === TRIES) throw error;
      }
    }
  }

  private async attempt(change: Change, decide: (history: readonly PositionedFact[]) => readonly UnrecordedFact[] | Refused) {
    const stored = (await this.log.readStream(change.stream)).map(factOf);
    const history = this.seals.unopened(stored);
    const before = history.findIndex(({ command }) => command === change.command);
    const decided = decide(before === -1 ? history : history.slice(0, before));
    if (before !== -1) return repeated(await this.seals.open(stored.slice(before)), change.command, decided);
    if (isRefused(decided)) return decided;
    const seal = await this.seals.sealFor({ subject: change.stream, split: inOnePart }, decided);
    const now = this.clock.now().toISOString();
    const { expected, events } = record(decided, { ...change, head: headOf(history), at: now, recordedAt: now, seal });
    return this.log.append(change.stream, expected, events);
  }
}

function repeated(after: readonly PositionedFact[], command: string, decided: readonly UnrecordedFact[] | Refused): Changed {
  const stored = after.filter((fact) => fact.command === command);
  const last = stored.at(-1);
  const same = !isRefused(decided) && decided.length === stored.length && decided.every((fact, index) => isSame(fact, stored[index]));
  if (!last || !same) throw new KeyReused(command);
  return { revision: last.revision, position: last.position, repeated: true };
}

/** What is personal about staff is who they are. */
const inOnePart: Split = (_type, content) => ({ contacts: content });

/** Two seals of the same content differ, so what is inside is compared. */
const isSame = (fact: UnrecordedFact, stored: PositionedFact | undefined): boolean =>
  stored !== undefined && canonicalJson([fact.type, fact.data, fact.sealed ?? null]) === canonicalJson([stored.type, stored.data, contentOf(stored)]);

const contentOf = ({ sealed }: PositionedFact): unknown => (sealed?.scheme === 'none' ? sealed.content : null);
