import { does, invited } from '../support/a-life';
import { CLINIC, startApi, type Api } from '../support/api';
import { eventually } from '../support/eventually';
import { visitor } from '../support/patient';

interface Row {
  id: string;
  mode: string;
  duties: { duty: string }[];
}

describe('A clinic that is switched from video to telephone', () => {
  let api: Api;
  const board = async (): Promise<Row[]> => (await api.as.reception.get(`/api/clinics/${CLINIC}/board?date=2026-07-06`).expect(200)).body.rows;
  const rowOf = async (id: string) => (await board()).find((row) => row.id === id)!;
  const duties = async (id: string) => (await rowOf(id)).duties.map(({ duty }) => duty);
  const toTelephone = (id: string) => does(api.as.reception, id, 'switch-mode', { kind: 'telephone', why: 'technical-failure', reason: 'No pictures since ten' });
  const details = { name: { given: 'Łukasz', family: 'Nowak' }, dateOfBirth: '1971-11-02', nhsNumber: null, clinicNumber: '12', phone: '01632 960006' };

  beforeEach(async () => (api = await startApi()));
  afterEach(() => api.stop());

  it('tells by message whom a message reaches, and has the others stand on the list to ring until they were rung', async () => {
    const [reached, unreached] = [await invited(api), await invited(api, 'video', { details })];
    for (const id of [reached, unreached]) await toTelephone(id);
    await eventually(async () => {
      const { body } = await api.as.reception.get(`/api/consultations/${reached}/messages`).expect(200);
      expect(body.messages.map(({ template }: { template: string }) => template)).toContain('mode-switched');
    });
    await eventually(async () => expect(await duties(unreached)).toContain('tell-mode'));
    expect(await duties(reached)).not.toContain('tell-mode');
    await does(api.as.reception, unreached, 'tell-patient-by-phone');
    await eventually(async () => expect(await duties(unreached)).not.toContain('tell-mode'));
  });

  it('says so on the patient’s page, and goes back by the same command', async () => {
    const id = await invited(api);
    const { browser, address } = await visitor(api, id);
    const mode = async () => (await browser.get(address).expect(200)).body.visit.appointment.mode as string;
    await toTelephone(id);
    expect(await mode()).toBe('telephone');
    await does(api.as.reception, id, 'switch-mode', { kind: 'video', why: 'other', reason: 'Video works again' });
    expect(await mode()).toBe('video');
    await eventually(async () => expect((await rowOf(id)).mode).toBe('video'));
  });

  it('is told of each that is so already, so that two people who switch at once undo nothing', async () => {
    const id = await invited(api);
    await toTelephone(id);
    const { body } = await api.as.clinician.post(`/api/consultations/${id}/switch-mode`).send({ kind: 'telephone', why: 'technical-failure' }).expect(409);
    expect(body.code).toBe('already-in-this-mode');
  });
});
