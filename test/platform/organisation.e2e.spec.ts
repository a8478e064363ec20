import { SettableClock } from '../../apps/api/src/engine/clock';
import type { Server } from '../../apps/api/src/start';
import { ask, serve } from '../support/serve';
import { appoint, PASSWORD, signIn } from '../support/staff';

const NUMBERS = { helpNumber: '020 7946 0001', backupNumber: '020 7946 0002', ringingNumber: '020 7946 0003' };
const RIVERSIDE = { id: 'riverside-cardiology', name: 'Riverside Cardiology', ...NUMBERS };
const HILLSIDE = { id: 'hillside-dermatology', name: 'Hillside Dermatology', ...NUMBERS };

describe('The administrator', () => {
  let server: Server;
  let clock: SettableClock;
  let nadia: Awaited<ReturnType<typeof signIn>>;
  let nadiaId: string;
  beforeEach(async () => {
    clock = new SettableClock('2026-07-06T08:00:00Z');
    server = await serve({ clock });
    nadiaId = await appoint(server, 'nadia', ['administrator']);
    nadia = await signIn(server, 'nadia');
    for (const clinic of [RIVERSIDE, HILLSIDE]) await nadia.post('/api/clinics').send(clinic).expect(201);
  });
  afterEach(() => server.stop());

  it('opens and describes clinics, and sees at once what was written', async () => {
    const described = { ...NUMBERS, name: 'Riverside Heart Clinic', zone: 'Europe/Dublin', mailSender: 'Heart <heart@example.org>', criteria: [{ id: 'stable', text: 'Is the patient stable?' }] };
    await nadia.post('/api/clinics/riverside-cardiology/describe').send(described).expect(200);
    const { body } = await nadia.get('/api/clinics').expect(200);
    expect(body.clinics).toEqual([
      { ...HILLSIDE, zone: 'Europe/London', mailSender: null, address: null, criteria: [], revision: 0 },
      { ...described, id: RIVERSIDE.id, address: null, revision: 1 },
    ]);
  });

  it('appoints somebody, who signs in with a password used once and chooses another', async () => {
    const whom = { name: 'Dr Ada Okafor', signInName: 'ada', registration: 'GMC 1234567', roles: ['clinician'], clinics: [RIVERSIDE.id] };
    const { body } = await nadia.post('/api/staff').send(whom).expect(201);
    const ada = await signIn(server, 'ada', body.oneTimePassword);
    expect((await ada.get('/api/me').expect(200)).body).toMatchObject({ id: body.id, name: whom.name, mustChangePassword: true });
    expect((await ada.get('/api/clinics').expect(403)).body.code).toBe('password-must-change');
    const short = await ada.post('/api/me/password').send({ current: body.oneTimePassword, password: 'short' }).expect(400);
    expect(short.body.errors[0].field).toBe('password');
    await ada.post('/api/me/password').send({ current: body.oneTimePassword, password: PASSWORD }).expect(200);
    const clinics = await ada.get('/api/clinics').expect(200);
    expect(clinics.body.clinics).toMatchObject([{ id: RIVERSIDE.id }]);
    const listed = await ada.get(`/api/clinics/${RIVERSIDE.id}/staff`).expect(200);
    expect(listed.body.staff).toEqual([{ id: body.id, name: whom.name, registration: whom.registration }]);
  });

  it('gives one sign-in name to one person, and no clinic that does not exist', async () => {
    const whom = { name: 'Another Nadia', signInName: 'Nadia', roles: ['reception'], clinics: [] };
    expect((await nadia.post('/api/staff').send(whom).expect(409)).body.code).toBe('sign-in-name-taken');
    const elsewhere = { ...whom, signInName: 'nadia-2', clinics: ['nowhere'] };
    expect((await nadia.post('/api/staff').send(elsewhere).expect(409)).body.code).toBe('no-such-clinic');
  });

  it('suspends and reinstates: whoever is suspended is out at once', async () => {
    const id = await appoint(server, 'rosa', ['reception'], [RIVERSIDE.id]);
    const rosa = await signIn(server, 'rosa');
    await nadia.post(`/api/staff/${id}/suspend`).send({ reason: 'Left us' }).expect(200);
    await rosa.get('/api/clinics').expect(401);
    await ask(server).post('/api/sign-in').send({ name: 'rosa', password: PASSWORD }).expect(401);
    expect((await nadia.post(`/api/staff/${id}/suspend`).send({ reason: 'Again' }).expect(409)).body.code).toBe('suspended-already');
    await nadia.post(`/api/staff/${id}/reinstate`).send({ reason: 'Came back' }).expect(200);
    await signIn(server, 'rosa');
  });

  it('gives other roles, which count at once', async () => {
    const id = await appoint(server, 'rosa', ['reception'], [RIVERSIDE.id]);
    const rosa = await signIn(server, 'rosa');
    await nadia.post(`/api/staff/${id}/give-roles`).send({ roles: ['reception', 'clinician'], clinics: [HILLSIDE.id] }).expect(200);
    expect((await rosa.get('/api/me').expect(200)).body).toMatchObject({ roles: ['reception', 'clinician'], clinics: [HILLSIDE.id] });
    const none = await nadia.post(`/api/staff/${id}/give-roles`).send({ roles: [], clinics: [] }).expect(400);
    expect(none.body.errors[0].field).toBe('roles');
  });

  it('resets a password: the old one and every session are worth nothing', async () => {
    const id = await appoint(server, 'rosa', ['reception'], [RIVERSIDE.id]);
    const rosa = await signIn(server, 'rosa');
    const { body } = await nadia.post(`/api/staff/${id}/reset-password`).expect(200);
    await rosa.get('/api/me').expect(401);
    await ask(server).post('/api/sign-in').send({ name: 'rosa', password: PASSWORD }).expect(401);
    await signIn(server, 'rosa', body.oneTimePassword);
  });

  it('cannot leave the place without an administrator', async () => {
    expect((await nadia.post(`/api/staff/${nadiaId}/suspend`).send({ reason: 'x' }).expect(409)).body.code).toBe('last-administrator');
    const roles = await nadia.post(`/api/staff/${nadiaId}/give-roles`).send({ roles: ['auditor'], clinics: [] }).expect(409);
    expect(roles.body.code).toBe('last-administrator');
  });

  it('writes nothing secret into the log, and names only into its sealed part', async () => {
    await appoint(server, 'rosa', ['reception'], [RIVERSIDE.id]);
    const { body } = await nadia.get('/api/staff').expect(200);
    expect(JSON.stringify(body)).not.toMatch(/argon2|password/i);
  });
});

describe('Cover', () => {
  let server: Server;
  let clock: SettableClock;
  beforeEach(async () => {
    clock = new SettableClock('2026-07-06T08:00:00Z');
    server = await serve({ clock });
    await appoint(server, 'nadia', ['administrator']);
    const nadia = await signIn(server, 'nadia');
    for (const clinic of [RIVERSIDE, HILLSIDE]) await nadia.post('/api/clinics').send(clinic).expect(201);
  });
  afterEach(() => server.stop());

  const cover = (staff: string, until = '2026-07-06T18:00:00+01:00') => ({ staff, until, reason: 'Dr Okafor is ill' });

  it('lets a clinician of another clinic in for a time, and no longer', async () => {
    await appoint(server, 'ada', ['clinician'], [RIVERSIDE.id]);
    const ben = await appoint(server, 'ben', ['clinician'], [HILLSIDE.id]);
    const adaBrowser = await signIn(server, 'ada');
    await adaBrowser.post(`/api/clinics/${RIVERSIDE.id}/grant-cover`).send(cover(ben)).expect(200);
    const benBrowser = await signIn(server, 'ben');
    expect((await benBrowser.get('/api/me').expect(200)).body.clinics).toEqual([HILLSIDE.id, RIVERSIDE.id]);
    await benBrowser.get(`/api/clinics/${RIVERSIDE.id}`).expect(200);
    clock.set('2026-07-06T17:00:00Z');
    const later = await signIn(server, 'ben');
    expect((await later.get('/api/me').expect(200)).body.clinics).toEqual([HILLSIDE.id]);
    await later.get(`/api/clinics/${RIVERSIDE.id}`).expect(404);
  });

  it('is granted by a clinician of the clinic or an administrator, with a reason, and not for ever', async () => {
    const ben = await appoint(server, 'ben', ['clinician'], [HILLSIDE.id]);
    await appoint(server, 'rosa', ['reception'], [RIVERSIDE.id]);
    const at = `/api/clinics/${RIVERSIDE.id}/grant-cover`;
    await (await signIn(server, 'ben')).post(at).send(cover(ben)).expect(404);
    await (await signIn(server, 'rosa')).post(at).send(cover(ben)).expect(403);
    const nadia = await signIn(server, 'nadia');
    expect((await nadia.post(at).send({ ...cover(ben), reason: '' }).expect(400)).body.errors[0].field).toBe('reason');
    expect((await nadia.post(at).send(cover(ben, '2026-07-06T07:00:00Z')).expect(409)).body.code).toBe('cover-ended-already');
    expect((await nadia.post(at).send(cover(ben, '2026-09-06T07:00:00Z')).expect(409)).body.code).toBe('cover-too-long');
    await nadia.post(at).send(cover(ben)).expect(200);
  });
});
