import { randomUUID } from 'node:crypto';
import { sealedParts } from '@anteroom/domain';
import type { History } from '@anteroom/domain/testing';
import { Pathways } from '../../apps/api/src/consultation/pathways';
import { EVENT_LOG } from '../../apps/api/src/engine/engine.tokens';
import type { EventLog, NewEvent } from '../../apps/api/src/engine/event-log';
import { NO_STREAM, record, type StreamHead } from '../../apps/api/src/engine/recorder';
import { Seals } from '../../apps/api/src/engine/sealing/seals';
import type { Server } from '../../apps/api/src/start';

export interface Happened {
  id: string;
  /** Revision of its last fact. */
  head: number;
}

/** Writes a history of the domain's worked example into the log of a server, as a consultation of its own. */
export async function happened(server: Server, { facts }: History): Promise<Happened> {
  const id = randomUUID();
  const stream = `consultation-${id}`;
  const pathway = server.app.get(Pathways).standard.ref;
  const seals = server.app.get(Seals);
  const { patient: subject } = facts[0]?.data as { patient: string };
  const events: NewEvent[] = [];
  let head: StreamHead = NO_STREAM;
  for (const { sealed, at, recordedAt, actor, command, ...fact } of facts) {
    const unrecorded = { ...fact, actor, ...(sealed?.scheme === 'none' && { sealed: sealed.content as object }) };
    const seal = await seals.sealFor({ subject, split: sealedParts }, [unrecorded]);
    const recording = record([unrecorded], { stream, head, command: `${command} ${fact.revision}`, at, recordedAt, actor, pathway, seal });
    events.push(...recording.events);
    head = { revision: fact.revision, hash: recording.facts[0]?.hash ?? null };
  }
  await server.app.get<EventLog>(EVENT_LOG).append(stream, 'no-stream', events);
  return { id, head: head.revision };
}
