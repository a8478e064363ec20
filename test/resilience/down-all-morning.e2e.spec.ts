import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BoardRow, Mode } from '@anteroom/domain';
import { ServiceTimes } from '../../apps/api/src/engine/service-times';
import { FakeMailServer } from '../../apps/api/src/message/mail-server.fake';
import { advice, bookedBy, does, met } from '../support/a-life';
import { CLINIC, startApi, type Api } from '../support/api';
import { eventually } from '../support/eventually';
import { passes } from './passes';
import { WhatHolds } from './what-holds';

const MODES: Mode[] = ['video', 'telephone', 'face-to-face'];
const late = (time: string) => ({ happenedAt: `2026-07-06T${time}:00Z` });

describe('A server that was down all morning and is started at noon', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-'));
  const mail = new FakeMailServer();
  let api: Api;
  /** Told by letter long ago, for the morning; by mode. */
  const told = new Map<Mode, string>();
  const named: Record<string, string> = {};

  const book = async (before: Api, start: string, channel: string | null, mode: Mode = 'video'): Promise<string> => {
    const { id } = await bookedBy(before.as.reception, { start: `2026-07-${start}:00Z`, mode, ...met(before.staff.clinician) });
    if (channel) await does(before.as.reception, id, 'invite-patient', { channel });
    return id;
  };
  const board = async (date = '2026-07-06'): Promise<Map<string, BoardRow>> => {
    const { body } = await api.as.reception.get(`/api/clinics/${CLINIC}/board`).query({ date }).expect(200);
    return new Map((body.rows as BoardRow[]).map((row) => [row.id, row]));
  };
  const row = async (id: string) => (await board()).get(id);
  const facts = async (id: string) => (await WhatHolds.in(api.server)).of(id);
  const types = async (id: string) => (await facts(id)).map(({ type }) => type);
  const morning = () => [...told.values(), named.mailed ?? '', named.uninvited ?? '', named.late ?? ''];

  beforeAll(async () => {
    await mail.start();
    const url = mail.url;
    await mail.stop();
    const configuration = { dataDir: join(folder, 'data'), smtpUrl: url };
    const before = await startApi({ configuration, at: '2026-07-06T07:30:00Z' });
    for (const mode of MODES) told.set(mode, await book(before, '06T09:00', 'letter', mode));
    named.uninvited = await book(before, '06T10:00', null);
    named.late = await book(before, '06T11:55', 'letter');
    // The mail server is down as well, so these wait.
    named.mailed = await book(before, '06T10:30', 'email');
    named.afternoon = await book(before, '06T14:00', 'email');
    named.tomorrow = await book(before, '07T09:30', 'letter');
    named.here = await book(before, '06T07:50', 'letter', 'face-to-face');
    await does(before.as.reception, named.here, 'record-arrival', { how: 'reception' });
    for (const id of [named.mailed, named.afternoon]) {
      await eventually(async () => {
        const { body } = await before.as.reception.get(`/api/consultations/${id}/messages`).expect(200);
        expect(body.messages).toMatchObject([{ state: 'waiting', tries: 1 }]);
      });
    }
    await passes(before, '2026-07-06T08:00:00Z');
    await before.stop();
    await mail.start();
    api = await startApi({ configuration, at: '2026-07-06T12:00:00Z', again: before });
    await api.settled();
    await eventually(async () => expect((await WhatHolds.in(api.server)).messages.filter(({ reportedAt }) => reportedAt === null)).toEqual([]));
    await api.settled();
  });
  afterAll(async () => {
    await api.stop();
    await mail.stop();
    rmSync(folder, { recursive: true });
  });

  it('knows that it was away', () => {
    expect(api.server.app.get(ServiceTimes).downtimes()).toEqual([{ from: new Date('2026-07-06T08:00:00Z'), to: new Date('2026-07-06T12:00:00Z') }]);
  });

  it('has marked nobody, and moved nobody on', async () => {
    const all = await WhatHolds.in(api.server);
    expect(all.facts.filter(({ type }) => ['DidNotAttendRecorded', 'LeftUnseenRecorded', 'ConsultationCancelled'].includes(type))).toEqual([]);
    for (const [id, { phase }] of await board()) expect(phase).toBe(id === named.here ? 'waiting' : id === named.uninvited ? 'booked' : 'invited');
  });

  it('has everybody of the morning on the list to ring, and says that it was late', async () => {
    const rows = await board();
    for (const id of morning().filter((one) => one !== named.late)) {
      expect(rows.get(id)).toMatchObject({ notHereYet: { since: '2026-07-06T12:00:00.000Z', late: true } });
      expect(rows.get(id)?.duties).toContainEqual(expect.objectContaining({ duty: 'not-here-yet', title: expect.stringMatching(/ring/i), owner: 'reception' }));
    }
    for (const id of [named.afternoon, named.here, named.late]) expect(rows.get(id ?? '')).toMatchObject({ notHereYet: null });
  });

  it('has sent nothing whose moment had passed, and what still helps once', async () => {
    expect(mail.caught).toHaveLength(1);
    const { messages } = await WhatHolds.in(api.server);
    expect(messages.map(({ consultation, template, state }) => [consultation, template, state]).sort()).toEqual(
      [[named.mailed, 'invitation', 'given-up'], [named.afternoon, 'invitation', 'sent']].sort(),
    );
    expect(await types(named.afternoon ?? '')).toContain('MessageSent');
    expect((await facts(named.mailed ?? '')).at(-1)).toMatchObject({ type: 'MessageFailed', data: { kind: 'invitation', permanent: true } });
    expect(await row(named.mailed ?? '')).toMatchObject({ told: false, invitation: { state: 'failed' } });
    expect((await facts(named.tomorrow ?? '')).filter(({ type }) => type === 'ReminderDue')).toMatchObject([{ data: { stale: true } }]);
  });

  it('lets nobody be marked as not attending, and says whose fault it was', async () => {
    for (const id of [...told.values()]) {
      const { body } = await api.as.reception.post(`/api/consultations/${id}/record-did-not-attend`).send({ reason: 'Not seen' }).expect(409);
      expect(body).toMatchObject({ code: 'service-was-available', detail: expect.stringMatching(/\w+ \w+ .*\./) });
    }
    for (const id of [named.mailed, named.uninvited]) {
      const { body } = await api.as.reception.post(`/api/consultations/${id}/record-did-not-attend`).send({ reason: 'Not seen' }).expect(409);
      expect(body.code).toBe('patient-told');
    }
  });

  it('does not hold it against a patient whose time has come since, but who could not have come in before it', async () => {
    const id = named.late ?? '';
    await passes(api, '2026-07-06T12:05:01Z');
    await api.settled();
    expect(await row(id)).toMatchObject({ notHereYet: { late: true } });
    await passes(api, '2026-07-06T12:40:00Z');
    const { body } = await api.as.reception.post(`/api/consultations/${id}/record-did-not-attend`).send({ reason: 'Not seen' }).expect(409);
    expect(body.code).toBe('service-was-available');
  });

  it.each(MODES)('takes what happened on paper, by %s, with its true times, and then asks for nothing of the morning', async (mode) => {
    const id = told.get(mode) ?? '';
    const { clinician, reception } = api.as;
    await does(reception, id, 'record-arrival', { how: mode === 'telephone' ? 'telephone' : 'reception', ...late('09:02') });
    expect(await eventually(async () => {
      const found = await row(id);
      expect(found?.arrivedAt).not.toBeNull();
      return found;
    })).toMatchObject({ arrivedAt: '2026-07-06T09:02:00.000Z', notHereYet: null });
    if (mode === 'video') await does(clinician, id, 'confirm-checks', late('09:05'));
    await does(clinician, id, 'call-in', late('09:10'));
    await does(clinician, id, 'confirm-identity', { how: 'date-of-birth-and-name', ...late('09:10') });
    await does(clinician, id, 'check-opening', { kind: mode === 'face-to-face' ? 'in-person' : 'sound-only', freeToTalk: true, othersPresent: false, place: 'At home', number: '07700 900123', ...late('09:11') });
    await does(clinician, id, 'summarise-key-points', { kind: 'given', points: 'Stable.', ...late('09:20') });
    await does(clinician, id, 'ask-clarification', { kind: 'given', repeated: 'Nothing.', ...late('09:21') });
    await does(clinician, id, 'record-safety-netting', { ...advice, ...late('09:22') });
    await does(clinician, id, 'record-attendance', { kind: 'on-time', ...late('09:25') });
    await does(clinician, id, 'record-outcome', { kind: 'discharged', decision: 'Back to the GP.', ...late('09:25') });
    expect((await does(clinician, id, 'complete-consultation', late('09:26'))).stage).toBe('summarised');
    await api.settled();
    const all = await WhatHolds.in(api.server);
    expect(all.of(id).filter(({ type }) => type === 'NotHereYetNoticed' || type === 'DidNotAttendRecorded')).toHaveLength(1);
    expect(all.of(id).at(-1)).toMatchObject({ at: '2026-07-06T09:26:00.000Z', recordedAt: expect.stringMatching(/T12:/) });
    const armed = (await all.deadlinesInView()).filter((deadline) => deadline.startsWith(id));
    expect(armed.filter((deadline) => /not-here-yet|not-rung-yet|waiting-too-long|call-too-long|wrap-up/.test(deadline))).toEqual([]);
    expect(all.messages.filter(({ consultation }) => consultation === id)).toEqual([]);
  });

  it('holds what is missed in the afternoon, when it was there, against nobody but by a person', async () => {
    const id = named.afternoon ?? '';
    await passes(api, '2026-07-06T14:10:01Z');
    await api.settled();
    expect(await row(id)).toMatchObject({ phase: 'invited', notHereYet: { late: false } });
    expect((await does(api.as.reception, id, 'record-did-not-attend', { reason: 'Rang, no answer' })).stage).toBe('did-not-attend');
  });
});
