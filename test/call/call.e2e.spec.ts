import { until } from '@anteroom/media/testing';
import { Calls } from '../../apps/api/src/call/calls';
import { ConsultationStreams } from '../../apps/api/src/consultation/consultation-streams';
import { does } from '../support/a-life';
import { ask } from '../support/serve';
import { type Api, startApi } from '../support/api';
import { visitor } from '../support/patient';
import { ALine, atPatientsDoor, atStaffsDoor, waiting, type Waiting } from './a-line';

const contentOf = (sealed?: object | null): object => (sealed && 'content' in sealed ? (sealed.content as object) : {});

describe('A call from browser to browser', () => {
  let api: Api;
  let called: Waiting;
  const lines: ALine[] = [];
  beforeAll(async () => (api = await startApi()));
  afterAll(() => api.stop());
  beforeEach(async () => (called = await waiting(api)));
  afterEach(async () => void (await Promise.all(lines.splice(0).map((line) => line.close()))));

  const kept = (line: ALine): ALine => (lines.push(line), line);
  const patientComes = async (before?: { seat: string; stillUp: boolean }, { patient } = called): Promise<ALine> =>
    kept(await ALine.join(api, atPatientsDoor(patient), undefined, before));
  /** By the same link and the same date of birth, on another device. */
  const patientComesElsewhere = async (): Promise<ALine> => patientComes(undefined, { ...called, patient: await visitor(api, called.id) });
  const clinicianComes = async (id = called.id): Promise<ALine> => kept(await ALine.join(api, atStaffsDoor(api, id)));
  const begun = async (): Promise<{ patient: ALine; clinician: ALine }> => {
    const [patient, clinician] = [await patientComes(), await clinicianComes()];
    await does(api.as.clinician, called.id, 'call-in');
    await Promise.all([patient, clinician].map((line) => line.hears('enter')));
    return { patient, clinician };
  };
  const talking = async (): Promise<{ patient: ALine; clinician: ALine }> => {
    const both = await begun();
    await does(api.as.clinician, called.id, 'confirm-identity', { how: 'date-of-birth-and-name' });
    await does(api.as.clinician, called.id, 'check-opening', { kind: 'sound-and-picture', freeToTalk: true, othersPresent: false, place: 'At home' });
    return both;
  };
  /** Facts of a call, with who said so. */
  const facts = async (type: string, id = called.id): Promise<object[]> => {
    const all = await api.server.app.get(ConsultationStreams).facts(id);
    return all.filter((fact) => (fact.type as string) === type).map(({ data, sealed, actor }) => ({ ...data, ...contentOf(sealed), by: actor.role }));
  };
  const recorded = (type: string, expected: object[], id?: string): Promise<void> =>
    until(async () => (await facts(type, id)).length >= expected.length, type).then(async () => expect(await facts(type, id)).toEqual(expected));

  it('begins when the patient is called in, and hands on what the browsers say to each other', async () => {
    const patient = await patientComes();
    expect(await patient.hears('wait')).toEqual({ type: 'wait', why: 'not-begun' });
    const clinician = await clinicianComes();
    await does(api.as.clinician, called.id, 'call-in');
    expect(await patient.hears('enter')).toMatchObject({ way: 'direct', iceServers: [], entry: null, peers: [{ role: 'clinician', name: 'Okafor' }] });
    expect(await clinician.hears('enter')).toMatchObject({ way: 'direct', peers: [{ role: 'patient', name: 'Mrs Meera Patel' }] });
    clinician.say({ type: 'signal', to: patient.id, data: { sdp: 'v=0' } });
    expect(await patient.hears('signal')).toEqual({ type: 'signal', from: clinician.id, data: { sdp: 'v=0' } });
    await recorded('CallWayChanged', [{ kind: 'direct', by: 'system' }]);
  });

  it('closes when it is switched to the telephone, also to those who come afterwards', async () => {
    const { patient } = await begun();
    await does(api.as.clinician, called.id, 'switch-mode', { kind: 'telephone', why: 'technical-failure' });
    expect(await patient.hears('closed')).toEqual({ type: 'closed', why: 'mode' });
    await until(() => patient.closedWith !== undefined, 'the end of the line');
    expect(await (await patientComes()).hears('closed')).toEqual({ type: 'closed', why: 'mode' });
  });

  it.each([
    ['while they see whether they hear each other', () => begun()],
    ['in the middle of it', () => talking()],
  ])('puts the patient back to waiting %s, and takes them in when they are called again', async (_when, there) => {
    const { patient, clinician } = await there();
    await does(api.as.clinician, called.id, 'end-conversation', { cause: 'put-back-to-waiting' });
    expect((await patient.hears('wait', 1)).why).toBe('put-back');
    await does(api.as.clinician, called.id, 'call-in');
    await patient.hears('enter', 1);
    expect(clinician.closedWith).toBeUndefined();
  });

  it('keeps what was written with the record once it ends, whoever had gone by then', async () => {
    const { patient, clinician } = await talking();
    patient.say({ type: 'say', text: 'I cannot hear you' });
    await clinician.hears('said');
    await patient.close();
    await does(api.as.clinician, called.id, 'end-conversation', { cause: 'finished' });
    expect((await clinician.hears('closed')).why).toBe('ended');
    const at = expect.any(String) as unknown;
    await recorded('ChatKept', [{ lines: [{ who: 'patient', text: 'I cannot hear you', at }], by: 'system' }]);
  });

  it('forgets what was written when that is discarded with a reason, tells everybody what is left, and counts by itself', async () => {
    const { patient, clinician } = await talking();
    const discards = (lines: number) => api.as.clinician.post(`/api/consultations/${called.id}/discard-chat`).send({ lines, reason: 'The patient asked for it' });
    const writes = async (text: string, before: number, line = patient): Promise<void> => {
      api.clock.advance(1_000);
      line.say({ type: 'say', text });
      await clinician.hears('said', before);
    };
    await writes('Not for the record', 0);
    await discards(7).expect(200);
    for (const line of [patient, clinician]) expect(await line.hears('said-so-far')).toEqual({ type: 'said-so-far', said: [], until: expect.any(String) });
    expect((await discards(1).expect(409)).body).toMatchObject({ code: 'nothing-was-written' });
    await writes('Nor this', 1);
    await discards(2).expect(200);
    await clinician.hears('said-so-far', 1);
    expect(await facts('ChatDiscarded')).toMatchObject([{ lines: 1 }, { lines: 1 }]);
    await patient.close();
    const again = await patientComes({ seat: patient.id, stillUp: true });
    expect((await again.hears('welcome')).said).toEqual([]);
    await writes('Take 5 mg', 2, again);
    await does(api.as.clinician, called.id, 'end-conversation', { cause: 'finished' });
    await recorded('ChatKept', [{ lines: [{ who: 'patient', text: 'Take 5 mg', at: expect.any(String) }], by: 'system' }]);
  });

  it('keeps the patient’s second device at the door until the clinician lets it in', async () => {
    const { clinician } = await begun();
    const second = await patientComesElsewhere();
    expect(await second.hears('welcome')).toMatchObject({ place: 'door', said: [] });
    clinician.say({ type: 'admit', id: second.id });
    await second.hears('enter');
    await recorded('SecondDeviceAdmitted', [{ by: 'clinician' }]);
  });

  it('keeps it there while the first one’s line is away, which comes straight in again after a reload, and is told for good once the other is in', async () => {
    const { patient, clinician } = await begun();
    await patient.close();
    const second = await patientComesElsewhere();
    expect(await second.hears('welcome')).toMatchObject({ place: 'door' });
    await until(() => clinician.all('participant').some(({ participant: { id, place } }) => id === second.id && place === 'door'), 'the knock');
    const reloaded = await patientComes();
    await reloaded.hears('enter');
    await reloaded.close();
    await until(() => clinician.all('other-side').some(({ id, state }) => id === reloaded.id && state === 'lost'), 'the line to be lost');
    clinician.say({ type: 'admit', id: second.id });
    await second.hears('enter');
    const back = await patientComes({ seat: reloaded.id, stillUp: true });
    expect(back.heard).toEqual([{ type: 'closed', why: 'moved' }]);
    await until(() => back.closedWith !== undefined, 'the end of the line');
    expect(second.closedWith).toBeUndefined();
    await recorded('SecondDeviceAdmitted', [{ by: 'clinician' }]);
  });

  it('takes the patient straight in again who opens the link anew in the same browser, because the page was closed', async () => {
    const { patient, clinician } = await begun();
    await patient.close();
    const again = await patientComes(undefined, { ...called, patient: await visitor(api, called.id, undefined, called.patient.browser) });
    await again.hears('enter');
    expect(clinician.all('participant').every(({ participant: { place } }) => place !== 'door')).toBe(true);
  });

  it('is held while the clinician rings the patient, and taken up', async () => {
    const { patient, clinician } = await begun();
    clinician.say({ type: 'hold', why: 'ringing' });
    expect((await patient.hears('wait', 1)).why).toBe('ringing');
    clinician.say({ type: 'take-up' });
    await patient.hears('enter', 1);
    await recorded('CallHeld', [{ kind: 'ringing', by: 'clinician' }, { kind: 'taken-up', by: 'clinician' }]);
  });

  it('is held by itself when the same clinician calls somebody else in', async () => {
    const { patient } = await begun();
    const other = await waiting(api, { evenIfBooked: true, start: '2026-07-06T10:00:00.000Z' });
    await does(api.as.clinician, other.id, 'call-in');
    await kept(await ALine.join(api, atStaffsDoor(api, other.id))).hears('enter');
    expect((await patient.hears('wait', 1)).why).toBe('on-hold');
    await recorded('CallHeld', [{ kind: 'on-hold', by: 'system' }]);
    const back = await clinicianComes();
    expect((await back.hears('wait')).why).toBe('on-hold');
    back.say({ type: 'take-up' });
    await patient.hears('enter', 1);
    await recorded('CallHeld', [{ kind: 'on-hold', by: 'system' }], other.id);
  });

  it('is not held because something happens in the call that waits for the same clinician', async () => {
    const { clinician } = await begun();
    const other = await waiting(api, { evenIfBooked: true, start: '2026-07-06T10:00:00.000Z' });
    await does(api.as.clinician, other.id, 'call-in');
    const theirs = kept(await ALine.join(api, atPatientsDoor(other.patient)));
    await theirs.hears('enter');
    await kept(await ALine.join(api, atStaffsDoor(api, other.id))).hears('enter');
    await recorded('CallHeld', [{ kind: 'on-hold', by: 'system' }]);
    clinician.say({ type: 'try', way: 'direct' });
    await clinician.hears('enter', 1);
    await theirs.hears('alive', theirs.all('alive').length);
    expect([theirs.all('wait'), await facts('CallHeld', other.id)]).toEqual([[], []]);
  });

  it('tells the other side within seconds that a line went dead, and takes up where it was', async () => {
    const { patient, clinician } = await begun();
    // What was told in the last second before a line died may not have been heard, and is told again.
    await patient.hears('alive', patient.all('alive').length + 1);
    patient.socket.pause();
    expect(await clinician.hears('other-side')).toMatchObject({ id: patient.id, state: 'lost' });
    const again = await patientComes({ seat: patient.id, stillUp: true });
    expect(await clinician.hears('other-side', 1)).toMatchObject({ id: patient.id, state: 'back' });
    expect(again.all('enter')).toEqual([]);
    patient.socket.terminate();
  });

  it('takes the way that somebody asks for, for everybody, or says that it cannot', async () => {
    const { patient } = await begun();
    patient.say({ type: 'try', way: 'direct' });
    await patient.hears('enter', 1);
    patient.say({ type: 'try', way: 'janus' });
    expect(await patient.hears('refused')).toMatchObject({ code: 'no-other-way' });
  });

  it('is counted while it goes on, and so are those who are at it', async () => {
    const number = async (name: string): Promise<string | undefined> =>
      new RegExp(`^anteroom_${name} (\\S+)$`, 'm').exec((await ask(api.server).get('/api/metrics').expect(200)).text)?.[1];
    await begun();
    await patientComesElsewhere();
    const found = await Promise.all(['calls{way="direct"}', 'calls{way="janus"}', 'call_people{place="room"}', 'call_people{place="door"}'].map((name) => number(name.replace(/[{}"]/g, '\\$&'))));
    expect(found.map(Number).map((count, index) => (index === 1 ? count === 0 : count > 0))).toEqual([true, true, true, true]);
  });

  it('is forgotten once everybody has left, and begins anew for whoever comes back', async () => {
    const { patient, clinician } = await begun();
    const calls = api.server.app.get(Calls);
    for (const line of [patient, clinician]) line.say({ type: 'leave' });
    await until(() => calls.roomOf(called.id) === undefined, 'nothing left of it');
    expect((await (await patientComes()).hears('enter')).peers).toEqual([]);
  });
});
