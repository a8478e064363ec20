import { carryOut, commands, sealedParts, type CommandDefinition, type Consultation, type Decided, type PinnedPathway } from '@anteroom/domain';
import { isRefused, refuse, type Instant, type Refused } from '@anteroom/domain/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { type Clock } from '../engine/clock';
import { CLOCK, EVENT_LOG } from '../engine/engine.tokens';
import { StreamMoved, type EventLog } from '../engine/event-log';
import { record, type Circumstances } from '../engine/recorder';
import { Seals } from '../engine/sealing/seals';
import { derivedUuid } from '../engine/uuid';
import { keyReused, notFound } from '../http/problem';
import type { Change, Changed } from './change';
import { CommandKeys } from './command-keys';
import { ConsultationStreams, streamOf, type AtHead } from './consultation-streams';
import { goesThroughFromBehind, surprises } from './goes-through-from-behind';
import { Pathways } from './pathways';
import { PerStream } from './per-stream';
import { Tellers } from './tellers';
import { Worlds } from './worlds';

const MOST_TRIES = 12;
/** Milliseconds, for each try so far: two nodes at one consultation that step aside for different times do not meet again. */
const STEP_ASIDE = 4;

/** A change on its way: what is decided, by which rules, as which command. */
interface Underway {
  change: Change;
  definition: CommandDefinition<object>;
  command: string;
}

/** What it is decided on. */
interface Ground {
  consultation: Consultation;
  pathway: PinnedPathway;
  now: Instant;
}

/** Decided and written down in the same moment: only a late entry happened before it was recorded. */
type Written = Pick<Circumstances, 'pathway' | 'recordedAt'>;

/** The one way to change a consultation: read, decide, record, append. */
@Injectable()
export class Consultations {
  private readonly inTurn = new PerStream();
  @Inject(EVENT_LOG) private readonly log!: EventLog;
  @Inject(CLOCK) private readonly clock!: Clock;
  @Inject() private readonly seals!: Seals;
  @Inject() private readonly streams!: ConsultationStreams;
  @Inject() private readonly pathways!: Pathways;
  @Inject() private readonly worlds!: Worlds;
  @Inject() private readonly keys!: CommandKeys;
  @Inject() private readonly tellers!: Tellers;

  /**
   * A refusal is an answer. @throws Problem 404 for a consultation that does not exist for whoever asks, 422 for a key
   * that was used for another request; StreamMoved where others were faster each time.
   */
  async change(change: Change): Promise<Changed | Refused> {
    const definition = commands.get(change.stem) as CommandDefinition<object> | undefined;
    if (!definition) throw notFound();
    const stream = streamOf(change.id);
    const command = change.command ?? (change.key === undefined ? randomUUID() : derivedUuid(stream, change.key));
    return this.inTurn.run(stream, () => this.persist({ change, definition, command }));
  }

  private async persist(underway: Underway): Promise<Changed | Refused> {
    const { id } = underway.change;
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.attempt(underway, tries === 1 ? await this.streams.lately(id) : await this.streams.atHead(id));
      } catch (error) {
        if (!(error instanceof StreamMoved) || tries === MOST_TRIES) throw error;
        if (tries > 1) await new Promise((resolve) => setTimeout(resolve, Math.random() * tries * STEP_ASIDE));
      }
    }
  }

  private async attempt(underway: Underway, head: AtHead): Promise<Changed | Refused> {
    const { change, definition, command } = underway;
    const { consultation } = head;
    mustExist(change, consultation);
    const before = head.commands.get(command);
    if (before !== undefined) return this.sameAgain(underway, before);
    const { revision } = consultation;
    const pathway = consultation.pathway ? this.pathways.pinned(consultation.pathway) : this.pathways.standard;
    const now = this.clock.now().toISOString();
    const movedOn = await this.movedOn(change, definition, consultation);
    const decided = movedOn ?? (await this.decide(underway, { consultation, pathway, now }));
    const changes = !isRefused(decided) && decided.facts.length > 0;
    // What is not written is not checked by its revision, and what was decided on may have moved meanwhile: look again.
    const stands = changes ? consultation : (await this.streams.atHead(change.id)).consultation;
    if (stands.revision !== revision) throw new StreamMoved(streamOf(change.id), revision, stands.revision);
    if (isRefused(decided)) return decided;
    return changes ? this.append(underway, head, decided, { pathway: pathway.ref, recordedAt: now }) : answerAt(head);
  }

  private async decide({ change, definition, command }: Underway, { consultation, pathway, now }: Ground): Promise<Decided | Refused> {
    const { asking, happenedAt, cause } = change;
    if (happenedAt !== undefined && Date.parse(happenedAt) > Date.parse(now)) {
      return refuse('happened-in-the-future', 'A late entry tells of what has happened already. Check the date and the time.');
    }
    const input = (await change.complete?.(change.input, consultation)) ?? change.input;
    const world = await this.worlds.around(consultation, pathway.pathway.times, now);
    const at = happenedAt === undefined ? {} : { happenedAt: new Date(happenedAt).toISOString() };
    return carryOut(consultation, { definition, input }, { command, now, asking, world, ...at, ...(cause && { cause }) }, pathway);
  }

  private async append({ change, command }: Underway, head: AtHead, decided: Decided, written: Written): Promise<Changed> {
    const [first] = decided.facts;
    if (!first) throw new Error('Nothing to append');
    const stream = streamOf(change.id);
    if (change.key !== undefined) await this.keys.remember(stream, change.key, this.fingerprintOf(change));
    const { revision, hash } = head.consultation;
    const { expected, events, facts } = record(decided.facts, {
      stream,
      head: { revision, hash },
      command,
      at: first.at,
      actor: first.actor,
      seal: await this.seals.sealFor({ subject: head.subject || decided.consultation.patient, split: sealedParts }, decided.facts),
      ...written,
      ...(change.cause && { cause: change.cause }),
    });
    const appended = await this.log.append(stream, expected, events);
    this.streams.appended(change.id, head, facts, appended.position);
    return { revision: appended.revision, stage: decided.consultation.stage ?? '', position: appended.position };
  }

  /** Somebody acted from behind the head, and is told what happened meanwhile. */
  private async movedOn({ id, ifMatch, asking }: Change, definition: CommandDefinition<object>, { revision }: Consultation): Promise<Refused | null> {
    if (ifMatch === undefined || ifMatch === revision || goesThroughFromBehind(definition)) return null;
    const facts = await this.streams.sealedFacts(id);
    if (!facts.slice(ifMatch + 1).some((fact) => surprises(fact, asking.id))) return null;
    const meanwhile = await this.tellers.since(await this.seals.open(facts), ifMatch + 1, asking.roles);
    return refuse('moved-on', 'Something happened here since you looked. Look again, then do what is still right.', { meanwhile });
  }

  private async sameAgain({ change }: Underway, revision: number): Promise<Changed> {
    const stream = streamOf(change.id);
    const another = change.key !== undefined && (await this.keys.isAnother(stream, change.key, this.fingerprintOf(change)));
    if (another) throw keyReused();
    const [last] = await this.streams.sealedFacts(change.id, revision);
    if (!last) throw new Error(`${stream} ends before revision ${revision}`);
    return { revision, stage: last.stamp?.stage.to ?? '', position: last.position };
  }

  private fingerprintOf({ stem, input, asking, happenedAt }: Change): string {
    return this.keys.fingerprint({ stem, input, asking: asking.id, happenedAt });
  }
}

const answerAt = ({ consultation, position }: AtHead): Changed => {
  if (position === null) throw new Error(`Nothing was decided for ${consultation.id}, which does not exist`);
  return { revision: consultation.revision, stage: consultation.stage ?? '', position };
};

function mustExist({ stem, clinics }: Change, { revision, clinic }: Consultation): void {
  if (revision === -1 && stem !== 'book') throw notFound();
  if (revision !== -1 && clinics && !clinics.includes(clinic)) throw notFound();
}
