import { does, invited } from '../support/a-life';
import { CLINIC, startApi, type Api } from '../support/api';
import { visitor, type Visitor } from '../support/patient';

const found = { camera: 'does-not-work', microphone: 'works', speaker: 'works', connection: 'works' };
const line = { rttMs: 48.5, lost: 0.02, relayed: true };

describe("A patient's side of the call", () => {
  let api: Api;
  let id: string;
  let patient: Visitor;
  const send = (stem: string, body: object = {}) => patient.browser.post(`${patient.address}/${stem}`).send(body);
  const page = async () => (await patient.browser.get(patient.address).expect(200)).body.visit;
  const row = async (after: string) =>
    (await api.as.clinician.get(`/api/clinics/${CLINIC}/board`).query({ after }).expect(200)).body.rows.find((one: { id: string }) => one.id === id);

  beforeEach(async () => {
    api = await startApi();
    id = await invited(api);
    await api.until('2026-07-06T08:40:00Z');
    patient = await visitor(api, id);
    await send('arrive').expect(200);
  });
  afterEach(() => api.stop());

  it('tells the board how each part was found, and what the line measured', async () => {
    const { body } = await send('confirm-checks', { found, line }).expect(200);
    expect(await row(body.position)).toMatchObject({ ready: true, line: { ...line, found }, quality: { patient: 'not-known', clinician: 'not-known' } });
  });

  it('says of what was not measured that it is not known', async () => {
    const { body } = await send('confirm-checks', { line: { rttMs: null } }).expect(200);
    expect((await row(body.position)).line).toEqual({ rttMs: null, lost: null, relayed: null, found: null });
  });

  it.each<[string, object]>([
    ['found.camera', { found: { ...found, camera: 'perhaps' } }],
    ['found.speaker', { found: { camera: 'works', microphone: 'works', connection: 'works' } }],
    ['line.lost', { line: { ...line, lost: 7 } }],
    ['line.rttMs', { line: { ...line, rttMs: 'fast' } }],
    ['line', { line: 'good' }],
  ])('that is oddly told is refused, naming %s', async (field, body) => {
    const { errors } = (await send('confirm-checks', body).expect(400)).body;
    expect(errors.map((error: { field: string }) => error.field)).toContain(field);
  });

  it('is asked for once they are called in, and recorded as they say it', async () => {
    await send('confirm-checks').expect(200);
    expect(await page()).toMatchObject({ openingAsked: false, call: { way: null, held: null } });
    await does(api.as.clinician, id, 'call-in');
    expect((await page()).openingAsked).toBe(true);
    await send('answer-opening', { kind: 'hears-only' }).expect(200);
    expect((await page()).openingAsked).toBe(false);
    const { body } = await api.as.clinician.get(`/api/consultations/${id}`).expect(200);
    expect(body.record.sections.call).toMatchObject([{ type: 'OpeningAnswered', by: { role: 'patient' }, data: { kind: 'hears-only' } }]);
  });

  it('leaves the chat to the clinician, who discards it with a reason only', async () => {
    await does(api.as.clinician, id, 'call-in');
    const discard = (body: object) => api.as.clinician.post(`/api/consultations/${id}/discard-chat`).send(body);
    expect((await discard({ lines: 2, reason: ' ' }).expect(409)).body.code).toBe('a-reason-must-be-given');
    await discard({ lines: 2, reason: 'A card number was typed' }).expect(200);
    await api.as.reception.post(`/api/consultations/${id}/discard-chat`).send({ lines: 2, reason: 'x' }).expect(403);
    await send('discard-chat', { lines: 2, reason: 'x' }).expect(404);
  });

  it('is not told by staff over HTTP: whoever carries the call knows it', async () => {
    const stems = [
      'note-call-quality', 'note-call-media', 'note-call-way', 'hold-call', 'answer-opening', 'admit-guest', 'note-guest-left',
      'admit-second-device', 'keep-chat',
    ];
    for (const stem of stems) await api.as.clinician.post(`/api/consultations/${id}/${stem}`).send({}).expect(404);
  });
});
