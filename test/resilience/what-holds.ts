import { boardRow, foldAll, isConsultationFact, rederive, type BoardRow, type ConsultationFact } from '@anteroom/domain';
import type { RecordedFact } from '@anteroom/domain/kernel';
import type { Kysely } from 'kysely';
import { Boards } from '../../apps/api/src/consultation/boards';
import type { ConsultationTables } from '../../apps/api/src/consultation/consultations.tables';
import { Pathways } from '../../apps/api/src/consultation/pathways';
import { EVENT_LOG, OPERATIONAL } from '../../apps/api/src/engine/engine.tokens';
import type { EventLog, StoredEvent } from '../../apps/api/src/engine/event-log';
import { follows } from '../../apps/api/src/engine/hash-chain';
import { Seals } from '../../apps/api/src/engine/sealing/seals';
import { ViewRegistry } from '../../apps/api/src/engine/view-registry';
import type { OutboxMessage, OutboxTables } from '../../apps/api/src/message/outbox-table';
import type { Server } from '../../apps/api/src/start';

const everything = async (log: EventLog): Promise<StoredEvent[]> => {
  const events: StoredEvent[] = [];
  for (;;) {
    const page = await log.readAll(events.at(-1)?.position ?? null, 1_000);
    if (page.length === 0) return events;
    events.push(...page);
  }
};

/** What lies in a server's log and store, and whether it is whole. */
export class WhatHolds {
  private constructor(
    private readonly server: Server,
    readonly events: readonly StoredEvent[],
    readonly streams: ReadonlyMap<string, readonly RecordedFact[]>,
    private readonly opened: ReadonlyMap<string, readonly RecordedFact[]>,
    readonly messages: readonly OutboxMessage[],
  ) {}

  static async in(server: Server): Promise<WhatHolds> {
    const events = await everything(server.app.get<EventLog>(EVENT_LOG));
    const streams = new Map<string, RecordedFact[]>();
    for (const { stream, body } of events) streams.set(stream, [...(streams.get(stream) ?? []), JSON.parse(body) as RecordedFact]);
    const opened = new Map<string, readonly RecordedFact[]>();
    for (const [stream, facts] of streams) opened.set(stream, await server.app.get(Seals).open(facts));
    const messages = await server.app.get<Kysely<OutboxTables>>(OPERATIONAL).selectFrom('outbox_messages').selectAll().execute();
    return new WhatHolds(server, events, streams, opened, messages);
  }

  /** As whoever may read them is given them. */
  of(consultation: string): readonly ConsultationFact[] {
    return (this.opened.get(`consultation-${consultation}`) ?? []).filter(isConsultationFact);
  }

  get consultations(): string[] {
    return [...this.streams.keys()].flatMap((stream) => (stream.startsWith('consultation-') ? [stream.slice('consultation-'.length)] : []));
  }

  get facts(): ConsultationFact[] {
    return this.consultations.flatMap((id) => this.of(id));
  }

  /** Positions that do not follow on from the one before. */
  gaps(): string[] {
    return this.events.filter(({ position }, index) => Number(position) !== index + 1).map(({ position }) => position);
  }

  /** Streams in which a link does not follow the one before, or holds something else than when it was made. */
  brokenChains(): string[] {
    const broken = ([, facts]: readonly [string, readonly RecordedFact[]]) =>
      facts.some((fact, index) => fact.revision !== index || !follows(facts[index - 1]?.hash ?? null, fact));
    return [...this.streams].filter(broken).map(([stream]) => stream);
  }

  /** Facts that the machine would have stamped otherwise. */
  differences(): object[] {
    const pathways = this.server.app.get(Pathways);
    return this.consultations.flatMap((id) => rederive(id, this.of(id), (ref) => pathways.pinned(ref)));
  }

  /** Every row as it would be if the list were folded anew. */
  rows(): Map<string, BoardRow> {
    const pathways = this.server.app.get(Pathways);
    const fresh = (id: string): BoardRow | null =>
      this.of(id).reduce<BoardRow | null>((row, fact) => boardRow(row, fact, pathways.pinned(fact.pathway).pathway), null);
    return new Map(this.consultations.map((id) => [id, JSON.parse(JSON.stringify(fresh(id))) as BoardRow]));
  }

  async rowsInView(): Promise<Map<string, BoardRow>> {
    const rows = await this.views.selectFrom('consultations').select(['id', 'row']).execute();
    return new Map(rows.map(({ id, row }) => [id, JSON.parse(row) as BoardRow]));
  }

  deadlines(): string[] {
    const armed = (id: string) => [...foldAll(id, this.of(id)).deadlines].map(([deadline, { epoch, due }]) => `${id} ${deadline} ${epoch} ${due}`);
    return this.consultations.flatMap(armed).sort();
  }

  async deadlinesInView(): Promise<string[]> {
    const rows = await this.views.selectFrom('deadlines').selectAll().execute();
    return rows.map(({ consultation, deadline, epoch, due }) => `${consultation} ${deadline} ${epoch} ${due}`).sort();
  }

  /** Invitations, which ask for a message each. */
  invitations(): string[] {
    return this.facts.flatMap((fact) => (fact.type === 'PatientInvited' ? [fact.id] : [])).sort();
  }

  /** Messages whose end a fact tells, as often as it is told. */
  ended(): string[] {
    return this.facts.flatMap((fact) => (fact.type === 'MessageSent' || fact.type === 'MessageFailed' ? [fact.data.message] : [])).sort();
  }

  /** Each deadline that passed, as often as it did. */
  passed(): string[] {
    return this.consultations.flatMap((id) => {
      const epochs = new Map<string, number>();
      return this.of(id).flatMap(({ stamp }) => {
        const passed = stamp?.passed === undefined ? [] : [`${id} ${stamp.passed} ${epochs.get(stamp.passed)}`];
        for (const { id: deadline, epoch } of stamp?.armed ?? []) epochs.set(deadline, epoch);
        return passed;
      });
    });
  }

  /** Views that are behind, strange or have set a stream aside. */
  async troubledViews(): Promise<object[]> {
    const views = await this.server.app.get(ViewRegistry).status();
    return views.filter(({ state, lagging, parked, position }) => state !== 'running' || lagging || parked > 0 || position !== this.events.at(-1)?.position);
  }

  /** What is true of every log and of what is folded from it, whatever happened. */
  async mustBeWhole(): Promise<void> {
    expect(this.brokenChains()).toEqual([]);
    expect(this.differences()).toEqual([]);
    expect(await this.rowsInView()).toEqual(this.rows());
    expect(await this.deadlinesInView()).toEqual(this.deadlines());
    expect(await this.troubledViews()).toEqual([]);
  }

  private get views(): Kysely<ConsultationTables> {
    return this.server.app.get(Boards).runner.rows;
  }
}
