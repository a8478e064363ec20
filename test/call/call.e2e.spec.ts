import { until } from '@anteroom/media/testing';
import type { Api } from '../support/api';
import { startApi } from '../support/api';
import { does } from '../support/a-life';
import { ALine, atPatientsDoor, atStaffsDoor, waiting, type Waiting } from './a-line';

describe('A call from browser to browser', () => {
  let api: Api;
  let called: Waiting;
  const lines: ALine[] = [];
  beforeAll(async () => (api = await startApi()));
  afterAll(() => api.stop());
  beforeEach(async () => (called = await waiting(api)));
  afterEach(async () => void (await Promise.all(lines.splice(0).map((line) => line.close()))));

  const kept = (line: ALine): ALine => (lines.push(line), line);
  const patientComes = async (before?: { seat: string; stillUp: boolean }): Promise<ALine> => kept(await ALine.join(api, atPatientsDoor(called.patient), undefined, before));
  const clinicianComes = async (id = called.id): Promise<ALine> => kept(await ALine.join(api, atStaffsDoor(api, id)));

  it('begins when the patient is called in, and hands on what the browsers say to each other', async () => {
    const patient = await patientComes();
    expect(await patient.hears('wait')).toEqual({ type: 'wait', why: 'not-begun' });
    const clinician = await clinicianComes();
    await does(api.as.clinician, called.id, 'call-in');
    expect(await patient.hears('enter')).toMatchObject({ way: 'direct', iceServers: [], entry: null, peers: [{ role: 'clinician', name: 'Okafor' }] });
    expect(await clinician.hears('enter')).toMatchObject({ way: 'direct', peers: [{ role: 'patient', name: 'Mrs Meera Patel' }] });
    clinician.say({ type: 'signal', to: patient.id, data: { sdp: 'v=0' } });
    expect(await patient.hears('signal')).toEqual({ type: 'signal', from: clinician.id, data: { sdp: 'v=0' } });
  });

  it('closes when it is switched to the telephone, and when the conversation ends', async () => {
    const patient = await patientComes();
    await clinicianComes();
    await does(api.as.clinician, called.id, 'call-in');
    await patient.hears('enter');
    await does(api.as.clinician, called.id, 'switch-mode', { kind: 'telephone', why: 'technical-failure' });
    expect(await patient.hears('closed')).toEqual({ type: 'closed', why: 'mode' });
    await until(() => patient.closedWith !== undefined, 'the end of the line');
    const again = await patientComes();
    expect(await again.hears('closed')).toEqual({ type: 'closed', why: 'mode' });
  });
});
