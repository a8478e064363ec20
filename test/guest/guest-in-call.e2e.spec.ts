import { until } from '@anteroom/media/testing';
import { ALine, atPatientsDoor, atStaffsDoor, open, socketTo, waiting, type Waiting } from '../call/a-line';
import { does } from '../support/a-life';
import { startApi, type Api, type Browser } from '../support/api';
import { eventually } from '../support/eventually';
import { stranger } from '../support/patient';

interface AtDoor {
  path: string;
  cookie: string;
  guest: string;
}

describe('A guest of a call', () => {
  let api: Api;
  let called: Waiting;
  const lines: ALine[] = [];
  const kept = (line: ALine): ALine => (lines.push(line), line);
  beforeAll(async () => (api = await startApi({ at: '2026-07-06T08:45:00.000Z' })));
  afterAll(() => api.stop());
  beforeEach(async () => (called = await waiting(api)));
  afterEach(async () => void (await Promise.all(lines.splice(0).map((line) => line.close()))));

  /** Invited, and come by the link as far as the door. */
  const invited = async (name = 'Sam Reid'): Promise<AtDoor> => {
    await does(api.as.reception, called.id, 'invite-guest', { kind: 'interpreter', name });
    return byLink(name);
  };
  const byLink = async (name: string): Promise<AtDoor> => {
    const { body: { guests } } = await api.as.reception.get(`/api/consultations/${called.id}/guests`).expect(200);
    const { link, guest } = guests.find((one: { name: string }) => one.name === name);
    const browser: Browser = stranger(api);
    const { body, headers } = await browser.post('/api/guests').send({ token: link.split('#')[1] }).expect(201);
    const cookies = headers['set-cookie'] as unknown as string[];
    return { path: `/api/visits/${body.visit}/call`, cookie: cookies[0]?.split(';', 1)[0] ?? '', guest };
  };
  const comes = async (door: AtDoor) => kept(await ALine.join(api, door));
  const types = async () => ((await api.as.clinician.get(`/api/consultations/${called.id}/history`).expect(200)).body.facts as { type: string; data: object }[]);
  const recorded = (type: string) =>
    eventually(async () => {
      const found = (await types()).find((fact) => fact.type === type);
      if (!found) throw new Error(`${type} is not recorded yet`);
      return found;
    });
  /** The guest as the clinician is shown them. */
  const seenBy = async (clinician: ALine) => {
    const guests = () => clinician.all('participant').filter(({ participant: { role } }) => role === 'interpreter');
    await until(() => guests().length > 0, 'the guest at the door');
    return guests()[0]!.participant;
  };
  const begun = async () => {
    const patient = kept(await ALine.join(api, atPatientsDoor(called.patient)));
    const clinician = kept(await ALine.join(api, atStaffsDoor(api, called.id)));
    await does(api.as.clinician, called.id, 'call-in');
    await clinician.hears('enter');
    return { patient, clinician };
  };

  it('waits at the door, is let in by the clinician, and the record says so', async () => {
    const door = await invited();
    const { clinician, patient } = await begun();
    const guest = await comes(door);
    expect(await guest.hears('welcome')).toMatchObject({ place: 'door' });
    expect(guest.all('enter')).toEqual([]);
    const participant = await seenBy(clinician);
    expect(participant).toMatchObject({ role: 'interpreter', name: 'Sam Reid', place: 'door' });
    clinician.say({ type: 'admit', id: participant.id });
    await guest.hears('enter');
    await until(() => patient.all('participant').some(({ participant: { name, place } }) => name === 'Sam Reid' && place === 'room'), 'the patient to be told');
    expect(await recorded('GuestAdmitted')).toMatchObject({ data: { kind: 'interpreter', guest: door.guest } });
  });

  it('is out when the clinician asks them to leave, and it is recorded that the clinician did', async () => {
    const door = await invited();
    const { clinician } = await begun();
    const guest = await comes(door);
    await guest.hears('welcome');
    const { id } = await seenBy(clinician);
    clinician.say({ type: 'admit', id });
    await guest.hears('enter');
    await recorded('GuestAdmitted');
    clinician.say({ type: 'remove', id });
    expect(await guest.hears('closed')).toEqual({ type: 'closed', why: 'removed' });
    expect(await recorded('GuestLeft')).toMatchObject({ data: { how: 'removed', by: 'clinician' } });
    expect(await (await comes(door)).hears('welcome')).toMatchObject({ place: 'door' });
  });

  it('is out at once when the link is withdrawn, and comes back by no line', async () => {
    const door = await invited();
    const { clinician } = await begun();
    const guest = await comes(door);
    await guest.hears('welcome');
    const participant = await seenBy(clinician);
    clinician.say({ type: 'admit', id: participant.id });
    await guest.hears('enter');
    await recorded('GuestAdmitted');
    await does(api.as.reception, called.id, 'withdraw-guest', { guest: door.guest, reason: 'Not the interpreter we know' });
    expect(await guest.hears('closed')).toEqual({ type: 'closed', why: 'removed' });
    expect(await recorded('GuestLeft')).toMatchObject({ data: { guest: door.guest, how: 'removed' } });
    expect(await open(socketTo(api.server.url, door))).toMatchObject({ status: 401 });
  });

  it('is out at once when they are given a new link, and comes back by that one alone', async () => {
    const door = await invited();
    const { clinician } = await begun();
    const guest = await comes(door);
    await guest.hears('welcome');
    clinician.say({ type: 'admit', id: (await seenBy(clinician)).id });
    await guest.hears('enter');
    await recorded('GuestAdmitted');
    await does(api.as.reception, called.id, 'invite-guest', { kind: 'interpreter', name: 'Sam Reid', guest: door.guest });
    expect(await guest.hears('closed')).toEqual({ type: 'closed', why: 'signed-out' });
    expect(await open(socketTo(api.server.url, door))).toMatchObject({ status: 401 });
    const again = await comes(await byLink('Sam Reid'));
    expect(await again.hears('welcome')).toMatchObject({ place: 'door' });
  });

  it('sees at the door who will let them in and not whom they will meet, cannot let anybody in, nor come to the door of another call', async () => {
    const door = await invited();
    const { clinician } = await begun();
    const guest = await comes(door);
    const participant = await seenBy(clinician);
    expect((await guest.hears('welcome')).participants.map(({ role }) => role)).toEqual(['clinician']);
    guest.say({ type: 'admit', id: participant.id });
    await guest.hears('refused');
    expect(guest.all('enter')).toEqual([]);
    const { path } = atPatientsDoor(called.patient);
    expect(await open(socketTo(api.server.url, { ...door, path }))).toMatchObject({ status: 401 });
    expect(await open(socketTo(api.server.url, { ...door, path: `/api/consultations/${called.id}/call` }))).toMatchObject({ status: 401 });
  });

  it('is still expected while the patient was put back in the middle of it', async () => {
    const door = await invited();
    const { patient } = await begun();
    await does(api.as.clinician, called.id, 'confirm-identity', { how: 'known-to-me' });
    await does(api.as.clinician, called.id, 'check-opening', { kind: 'with-interpreter', freeToTalk: true, othersPresent: false, place: 'At home' });
    await does(api.as.clinician, called.id, 'end-conversation', { cause: 'put-back-to-waiting' });
    await patient.hears('wait', 1);
    const guest = await comes(door);
    expect(await guest.hears('welcome')).toMatchObject({ place: 'door' });
    const { body: { guests } } = await api.as.reception.get(`/api/consultations/${called.id}/guests`).expect(200);
    expect(guests).toEqual([expect.objectContaining({ guest: door.guest, link: expect.any(String) })]);
  });

  it('leaves when the conversation ends', async () => {
    const door = await invited();
    await begun();
    const guest = await comes(door);
    await guest.hears('welcome');
    await does(api.as.clinician, called.id, 'confirm-identity', { how: 'known-to-me' });
    await does(api.as.clinician, called.id, 'check-opening', { kind: 'with-interpreter', freeToTalk: true, othersPresent: false, place: 'At home' });
    await does(api.as.clinician, called.id, 'end-conversation', { cause: 'finished' });
    expect(await guest.hears('closed')).toEqual({ type: 'closed', why: 'ended' });
  });
});
