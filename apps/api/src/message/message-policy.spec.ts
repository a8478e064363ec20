import type { CorrectContacts } from '@anteroom/domain';
import { cancelConsultation, correctContacts, invitePatient, issueVisitLink, moveAppointment, observeMessage, pin, standardPathway, switchMode } from '@anteroom/domain';
import { anInvitation, booked, drOkafor, followedUp, invited, minutesBefore, next, reception, START, system, type History } from '@anteroom/domain/testing';
import type { Kysely } from 'kysely';
import { SettableClock } from '../engine/clock';
import { SqliteEventLog } from '../engine/event-log.sqlite';
import { factOf } from '../engine/recorder';
import { eachStore } from '../engine/testing/each-store';
import { eventually } from '../engine/testing/eventually';
import { GuestSecrets, guestSecretsMigration, type GuestSecretTables } from './guest-secrets';
import { MessagePolicy, messagePolicyMigration, type MessagePolicyTables } from './message-policy';
import { MessageWriter } from './message-writer';
import { Outbox } from './outbox';
import { outboxMigration, outboxOrderMigration, outboxSupersededMigration, type OutboxMessage } from './outbox-table';
import { riverside } from '../organisation/a-clinic.fake';
import { recordedIn } from './recorded-in.fake';
import { VisitSecrets, visitSecretsMigration, type VisitSecretTables } from './visit-secrets';

const ID = '0b7c9a52-6f6e-4d0c-9d53-1f2a3b4c5d6e';
const standard = pin(standardPathway, '5'.repeat(64));
const migrations = [visitSecretsMigration, outboxMigration, messagePolicyMigration, outboxOrderMigration, outboxSupersededMigration, guestSecretsMigration];

eachStore('the message policy', (stores) => {
  let log: SqliteEventLog;
  let db: Kysely<MessagePolicyTables & VisitSecretTables>;
  let clock: SettableClock;
  let secrets: VisitSecrets;
  let guestSecrets: GuestSecrets;
  let policy: MessagePolicy;
  let failures: unknown[];

  const writer = () =>
    new MessageWriter({
      facts: async (id) => (await log.readStream(`consultation-${id}`)).map(factOf),
      clinic: async (id) => (id === riverside.id ? riverside : null),
      pathway: () => standard,
      linkFor: (link) => secrets.linkFor(link),
      guestLink: (hash) => guestSecrets.find(hash),
      publicUrl: () => 'https://clinic.example',
      clock,
      sending: () => ({ way: 'email', from: 'no-reply@clinic.example' }),
    });
  const aPolicy = (store: unknown = db) =>
    new MessagePolicy({
      log, clock,
      db: store as Kysely<MessagePolicyTables>,
      writer: writer(),
      queued: () => undefined,
      linkIssued: (...link) => secrets.forgetBut(...link),
      failed: (error) => void failures.push(error),
    });
  const messages = () => new Outbox(db as unknown as Kysely<MessagePolicyTables>).of(ID);
  const one = async () => (await messages())[0];
  /** Records the history and waits until the policy has answered it, as a restart would. */
  const happened = async (history: History) => {
    await recordedIn(log, history);
    await policy.stop();
    policy = aPolicy();
    await policy.start();
    await policy.caughtUp;
  };
  const invitedWithLink = async (mode?: 'video' | 'telephone', channel: 'email' | 'letter' = 'email') => {
    const { token, code, hashes } = await secrets.issue(ID);
    return { token, code, history: next(booked(mode), invitePatient, { ...anInvitation, ...hashes, channel }, reception) };
  };

  beforeEach(async () => {
    log = SqliteEventLog.open(':memory:');
    db = await stores.fresh(migrations);
    clock = new SettableClock('2026-06-29T10:00:00.000Z');
    secrets = new VisitSecrets(db as unknown as Kysely<VisitSecretTables>, clock);
    guestSecrets = new GuestSecrets(db as unknown as Kysely<GuestSecretTables>, clock);
    failures = [];
    policy = aPolicy();
    await policy.start();
  });
  afterEach(async () => {
    await policy.stop();
    await log.close();
  });

  it('queues the invitation with the clinic’s time, the way in and whom to ring', async () => {
    const { token, history } = await invitedWithLink();
    await happened(history);
    const message = await one();
    expect(message).toMatchObject({ template: 'invitation', channel: 'email', state: 'waiting', to: 'asha@example.org', validUntil: START });
    expect(message?.subject).toBe('Your video appointment on Monday 6 July 2026');
    expect(message?.text).toContain('Dear Mrs Patel,');
    expect(message?.text).toContain('Monday 6 July 2026 at 10:00');
    expect(message?.text).toContain(`https://clinic.example/visit#${token}`);
    expect(message?.text).toContain('020 7946 0000');
    expect(message?.html).toContain(`<a href="https://clinic.example/visit#${token}">`);
    expect(message?.ics).toContain('DTSTART:20260706T090000Z');
    expect(message?.from).toBe(riverside.mailSender);
  });

  it('queues each message once, however often the log is read again', async () => {
    const { history } = await invitedWithLink();
    await happened(history);
    await db.updateTable('message_policy').set({ position: null }).execute();
    await happened(history);
    expect(await messages()).toHaveLength(1);
  });

  it('queues nothing again whose end the log knows, because the outbox was put back from an older backup', async () => {
    const { history } = await invitedWithLink();
    await happened(history);
    const { id } = (await one()) as OutboxMessage;
    await policy.stop();
    await db.deleteFrom('outbox_messages').execute();
    await db.updateTable('message_policy').set({ position: null }).execute();
    await happened(next(history, observeMessage, { kind: 'invitation', message: id, sent: true, channel: 'email' }, system));
    expect(await messages()).toEqual([]);
  });

  it('answers each fact once, though two nodes follow the log', async () => {
    const other = aPolicy(await stores.again(migrations));
    await other.start();
    const { history } = await invitedWithLink();
    await recordedIn(log, history);
    const switched = next(history, switchMode, { kind: 'telephone', why: 'patient-asked' }, drOkafor);
    await recordedIn(log, switched);
    await eventually(async () => expect((await messages()).map(({ template }) => template)).toEqual(['invitation', 'mode-switched']));
    await recordedIn(log, next(switched, cancelConsultation, { by: 'clinic', reason: 'Dr Okafor is ill' }, reception));
    await eventually(async () => expect((await messages()).filter(({ template }) => template === 'cancelled')).toHaveLength(1));
    const head = await log.head();
    await eventually(async () => expect(await db.selectFrom('message_policy').selectAll().execute()).toEqual([{ position: head }]));
    await other.stop();
    expect(failures).toEqual([]);
  });

  it('answers nothing that is older than its first start', async () => {
    await policy.stop();
    await db.deleteFrom('message_policy').execute();
    await happened((await invitedWithLink()).history);
    expect(await messages()).toEqual([]);
  });

  it('tells staff of an invitation whose moment had passed before it could be queued, and sends none', async () => {
    clock.set(minutesBefore(-60));
    await happened((await invitedWithLink()).history);
    expect(await one()).toMatchObject({ state: 'given-up', reportedAt: null });
  });

  it('leaves a printed invitation to people', async () => {
    await happened((await invitedWithLink('video', 'letter')).history);
    expect(await messages()).toEqual([]);
  });

  it('says at once that there is no address to send to', async () => {
    const { history } = await invitedWithLink();
    const input: CorrectContacts = { contacts: { address: { lines: ['4 Weir Lane'], postcode: 'ZZ99 3AA' } } };
    await happened(next(history, correctContacts, input, reception));
    expect(await one()).toMatchObject({ state: 'failed', channel: 'print', to: 'Mrs Asha Patel\n4 Weir Lane\nZZ99 3AA' });
  });

  it('sends what still waits to the corrected address', async () => {
    const { history } = await invitedWithLink();
    await happened(history);
    await happened(next(history, correctContacts, { contacts: { email: 'asha.patel@example.org' } }, reception));
    expect(await one()).toMatchObject({ state: 'waiting', to: 'asha.patel@example.org' });
    expect((await one())?.ics).toContain('asha.patel@example.org');
  });

  it('puts a new link into what still waits, and forgets the one before', async () => {
    const { history, token } = await invitedWithLink();
    await happened(history);
    const old = { token: (await secrets.issue(ID)).hashes.token };
    clock.advance(60_000);
    const { token: fresh, hashes } = await secrets.issue(ID);
    await happened(next(history, issueVisitLink, hashes, reception, { now: clock.now().toISOString() }));
    const message = await one();
    expect(message?.text).toContain(fresh);
    expect(message?.text).not.toContain(token);
    expect(await secrets.linkFor(old)).toBeNull();
  });

  it('takes back what waits when the appointment is moved, which opens what is owed by itself', async () => {
    const { history } = await invitedWithLink();
    await happened(history);
    const input = { start: '2026-07-08T09:00:00.000Z', minutes: 20, clinician: null, by: 'clinic' } as const;
    await happened(next(history, moveAppointment, input, reception));
    const message = await one();
    expect(message).toMatchObject({ state: 'given-up', error: 'The appointment was moved before this left.' });
    expect(message).toMatchObject({ superseded: 1, reportedAt: null });
  });

  it('tells of another mode, and counts the calendar entry on', async () => {
    const { history } = await invitedWithLink();
    await happened(history);
    await happened(next(history, switchMode, { kind: 'telephone', why: 'patient-asked' }, drOkafor));
    const [invitation, switched] = await messages();
    expect(switched).toMatchObject({ template: 'mode-switched', state: 'waiting' });
    expect(switched?.text).toContain('now by telephone');
    expect(switched?.ics).toContain('SEQUENCE:1');
    expect(invitation?.subject).toBe('Your telephone appointment on Monday 6 July 2026');
  });

  it('tells of a cancelled appointment and takes the calendar entry back', async () => {
    const { history } = await invitedWithLink();
    await happened(history);
    await happened(next(history, cancelConsultation, { by: 'clinic', reason: 'Dr Okafor is ill' }, reception));
    const gone = (await messages()).find(({ template }) => template === 'cancelled');
    expect(gone?.ics).toMatch(/METHOD:CANCEL[\s\S]*SEQUENCE:1[\s\S]*STATUS:CANCELLED/);
    expect(gone?.text).not.toContain('ill');
    expect((await messages()).find(({ template }) => template === 'invitation')?.state).toBe('given-up');
  });

  it('sends the advice again afterwards, and keeps the illness out of the subject', async () => {
    await happened(followedUp());
    const aftercare = (await messages()).find(({ template }) => template === 'aftercare');
    expect(aftercare?.subject).toBe('After your appointment on Monday 6 July 2026');
    for (const said of ['The pain should ease when you rest.', '- Fainting', 'Ring 999', 'Angina']) expect(aftercare?.text).toContain(said);
    expect(aftercare?.ics).toBeNull();
    expect(Date.parse(aftercare?.validUntil ?? '')).toBeGreaterThan(Date.parse(START) + 27 * 86_400_000);
  });

  it('tells staff when a message cannot be worded, and goes on', async () => {
    const lost = invited();
    const broken = { ...lost, facts: lost.facts.map((fact) => (fact.revision === 0 ? { ...fact, data: { ...(fact.data as object), clinic: 'gone' } } : fact)) };
    await happened(broken);
    expect(await one()).toMatchObject({ state: 'failed', template: 'invitation', error: 'The invitation could not be written. Ring the patient.' });
    expect(failures).toHaveLength(1);
  });
});
