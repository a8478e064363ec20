import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BoardRow } from '@anteroom/domain';
import { rootOf } from '../../apps/api/src/cli/backup';
import { putBack } from '../../apps/api/src/engine/backup/put-back';
import { type Backup, takeBackup } from '../../apps/api/src/engine/backup/take-backup';
import { ServiceTimes } from '../../apps/api/src/engine/service-times';
import { FakeMailServer } from '../../apps/api/src/message/mail-server.fake';
import { type Booked, bookedBy, does, met } from '../support/a-life';
import { aBooking, CLINIC, startApi, type Api } from '../support/api';
import { eventually } from '../support/eventually';
import { passes } from './passes';
import { WhatHolds } from './what-holds';

const quiet = (): void => undefined;

describe('A clinic that is put back to a backup of the morning', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-'));
  const at = (name: string): string => join(folder, name);
  const mail = new FakeMailServer();
  const named: Record<string, string> = {};
  /** Booked while the backup was taken, in order. */
  const meanwhile: Booked[] = [];
  let smtpUrl: string;
  let backup: Backup;
  let sentBefore: number;
  let api: Api;

  const book = async (on: Api, start: string, channel: string | null): Promise<string> => {
    const { id } = await bookedBy(on.as.reception, { start: `2026-07-${start}:00Z`, ...met(on.staff.clinician) });
    if (channel) await does(on.as.reception, id, 'invite-patient', { channel });
    return id;
  };
  const take = async (from: Api): Promise<void> => {
    let writing = true;
    const writer = (async () => {
      while (writing) meanwhile.push(await bookedBy(from.as.reception, { start: '2026-07-08T09:00:00Z' }));
    })();
    const keyFiles = { 'master.key': join(at('data'), 'keys', 'master.key') };
    backup = await takeBackup({ dataDir: at('data'), keyFiles, to: at('backups'), keysTo: at('keys'), clock: from.clock, rootOf }, quiet);
    writing = false;
    await writer;
  };
  const messages = async (id: string) => (await api.as.reception.get(`/api/consultations/${id}/messages`).expect(200)).body.messages;
  const held = async () => (await api.as.reception.get(`/api/clinics/${CLINIC}/held-messages`).expect(200)).body.messages as { id: string; consultation: string; patient: string }[];
  const decide = (id: string, message: string, how: string) => api.as.reception.post(`/api/consultations/${id}/messages/${message}/${how}`);
  const row = async (id: string): Promise<BoardRow | undefined> => {
    const { body } = await api.as.reception.get(`/api/clinics/${CLINIC}/board`).query({ date: '2026-07-06' }).expect(200);
    return (body.rows as BoardRow[]).find((one) => one.id === id);
  };
  const all = () => WhatHolds.in(api.server);

  beforeAll(async () => {
    await mail.start();
    smtpUrl = mail.url;
    await mail.stop();
    const before = await startApi({ configuration: { dataDir: at('data'), smtpUrl }, at: '2026-07-06T07:30:00Z' });
    named.told = await book(before, '06T09:00', 'letter');
    // The mail server does not answer, so these two are still waiting when the backup is taken.
    named.waiting = await book(before, '06T14:00', 'email');
    named.unwanted = await book(before, '06T15:00', 'email');
    for (const id of [named.waiting, named.unwanted]) {
      await eventually(async () => {
        const { body } = await before.as.reception.get(`/api/consultations/${id}/messages`).expect(200);
        expect(body.messages).toMatchObject([{ state: 'waiting', tries: 1 }]);
      });
    }
    await before.as.clinician.put(`/api/drafts/consultation/${named.told}/take-note`).send({ text: 'Half a note' }).expect(200);
    await passes(before, '2026-07-06T08:00:00Z');
    await take(before);
    // And then everything that is lost: both messages leave, somebody comes, others are booked.
    await mail.start();
    await passes(before, '2026-07-06T08:10:00Z');
    await before.stop();
    const later = await startApi({ configuration: { dataDir: at('data'), smtpUrl }, at: '2026-07-06T08:20:00Z', again: before });
    await eventually(async () => expect(mail.caught).toHaveLength(2));
    named.lost = await book(later, '06T16:00', null);
    await does(later.as.reception, named.told, 'record-arrival', { how: 'reception' });
    await passes(later, '2026-07-06T08:30:00Z');
    await later.stop();
    sentBefore = mail.caught.length;
    await putBack({ from: backup.folder, keysFrom: backup.keysFolder, to: at('again'), keyFiles: { 'keys.db': 'keys.db', 'master.key': 'keys/master.key' }, moveAside: false, now: new Date() }, quiet);
    api = await startApi({ configuration: { dataDir: at('again'), smtpUrl }, at: '2026-07-06T12:00:00Z', again: before });
    await api.settled();
  });
  afterAll(async () => {
    await api.stop();
    await mail.stop();
    rmSync(folder, { recursive: true });
  });

  it('has everything that was acknowledged before the backup began, and nothing torn', async () => {
    const holds = await all();
    expect(holds.consultations).toEqual(expect.arrayContaining([named.told, named.waiting, named.unwanted]));
    expect(holds.consultations).not.toContain(named.lost);
    const there = meanwhile.map(({ id }) => holds.consultations.includes(id));
    // What was written during the copying is there up to one moment, and not after it.
    expect(meanwhile.length).toBeGreaterThan(0);
    expect(there.lastIndexOf(true)).toBeLessThan(there.includes(false) ? there.indexOf(false) : there.length);
    expect(holds.gaps()).toEqual([]);
    await holds.mustBeWhole();
  });

  it('opens what was sealed, and has what was half typed', async () => {
    expect(await row(named.told ?? '')).toMatchObject({ patient: { name: expect.stringContaining(aBooking.details.name.family) } });
    const { body } = await api.as.clinician.get(`/api/drafts/consultation/${named.told}/take-note`).expect(200);
    expect(body.text).toBe('Half a note');
  });

  it('takes the time from the backup to the restore for its own absence, and marks nobody', async () => {
    const { at: since } = backup.manifest;
    expect(api.server.app.get(ServiceTimes).downtimes()).toContainEqual({ from: new Date(since), to: new Date('2026-07-06T12:00:00Z') });
    const holds = await all();
    expect(holds.facts.filter(({ type }) => ['DidNotAttendRecorded', 'LeftUnseenRecorded'].includes(type))).toEqual([]);
    expect(await row(named.told ?? '')).toMatchObject({ phase: 'invited', notHereYet: { late: true } });
    const { body } = await api.as.reception.post(`/api/consultations/${named.told}/record-did-not-attend`).send({ reason: 'Not seen' }).expect(409);
    expect(body.code).toBe('service-was-available');
  });

  it('has sent nothing, and shows reception what waits for a decision', async () => {
    await eventually(async () => expect((await held()).map(({ consultation }) => consultation).sort()).toEqual([named.waiting, named.unwanted].sort()));
    expect((await held())[0]).toMatchObject({ patient: expect.stringContaining('Patel'), reference: expect.any(String) });
    expect(await messages(named.waiting ?? '')).toMatchObject([{ state: 'waiting', held: true }]);
    await passes(api, '2026-07-06T12:30:00Z');
    expect(mail.caught).toHaveLength(sentBefore);
    await api.as.reception.get('/api/clinics/hillside-chest/held-messages').expect(404);
  });

  it('sends one once when somebody decides so, and says so when they decide again', async () => {
    const id = named.waiting ?? '';
    const message = (await held()).find(({ consultation }) => consultation === id)?.id ?? '';
    await decide(id, message, 'send').expect(200);
    await eventually(async () => expect(mail.caught).toHaveLength(sentBefore + 1));
    await eventually(async () => expect((await all()).of(id).map(({ type }) => type)).toContain('MessageSent'));
    expect((await decide(id, message, 'send').expect(409)).body.code).toBe('not-held');
    expect((await decide(id, message, 'do-not-send').expect(409)).body.code).toBe('not-held');
    expect(mail.caught).toHaveLength(sentBefore + 1);
  });

  it('does not send the other when somebody decides so, and tells the desk that the patient does not know', async () => {
    const id = named.unwanted ?? '';
    const message = (await held())[0]?.id ?? '';
    await decide(id, message, 'do-not-send').expect(200);
    expect(await held()).toEqual([]);
    await eventually(async () => expect(await row(id)).toMatchObject({ told: false }));
    expect(await messages(id)).toMatchObject([{ state: 'given-up', held: false }]);
  });

  it('sends as always what is asked for from now on, also after the next start', async () => {
    await api.stop();
    api = await startApi({ configuration: { dataDir: at('again'), smtpUrl }, at: '2026-07-06T12:40:00Z', again: api });
    const sent = mail.caught.length;
    await book(api, '06T17:00', 'email');
    await eventually(async () => expect(mail.caught).toHaveLength(sent + 1));
    expect(await held()).toEqual([]);
  });
});
