import { consulting, does, invited } from '../support/a-life';
import { startApi, type Api, type Browser } from '../support/api';
import { eventually } from '../support/eventually';
import { stranger, visitor } from '../support/patient';

interface Line {
  guest: string;
  mobile?: string | null;
  email?: string | null;
  name: string | null;
  state: string;
  link: string | null;
}
const SAM = { kind: 'interpreter', name: 'Sam Reid', mobile: '07700 900456', email: 'sam@agency.example' };

describe('A guest', () => {
  let api: Api;
  let id: string;
  const guests = async (by: Browser = api.as.reception) => (await by.get(`/api/consultations/${id}/guests`).expect(200)).body.guests as Line[];
  const theGuest = async () => (await guests())[0]!;
  const tokenOf = ({ link }: Line) => String(link?.split('#')[1]);
  const comes = async () => {
    const browser = stranger(api);
    const { body, headers } = await browser.post('/api/guests').send({ token: tokenOf(await theGuest()) }).expect(201);
    return { browser, visit: body.visit as string, cookies: headers['set-cookie'] as unknown as string[] };
  };
  const sees = async ({ browser, visit }: { browser: Browser; visit: string }) => (await browser.get(`/api/guests/${visit}`).expect(200)).body;

  beforeEach(async () => {
    api = await startApi();
    id = await invited(api);
    await does(api.as.reception, id, 'invite-guest', SAM);
  });
  afterEach(() => api.stop());

  it('has a link of their own, which staff copy and whose secret no record holds', async () => {
    const guest = await theGuest();
    expect(guest).toMatchObject({ name: 'Sam Reid', state: 'invited', link: expect.stringMatching(/\/guest#[\w-]{32}$/) });
    const { text } = await api.as.clinician.get(`/api/consultations/${id}/history`).expect(200);
    expect(text).toContain('GuestInvited');
    expect(text).not.toContain(tokenOf(guest));
  });

  it('is sent the link by e-mail, and the message names no patient', async () => {
    const sent = await eventually(async () => {
      const { body } = await api.as.reception.get(`/api/consultations/${id}/messages`).expect(200);
      const found = (body.messages as { template: string; to: string; text: string }[]).find(({ template }) => template === 'guest-invitation');
      if (!found) throw new Error('not queued yet');
      return found;
    });
    expect(sent.to).toBe('sam@agency.example');
    expect(sent.text).toContain(tokenOf(await theGuest()));
    expect(sent.text).not.toMatch(/Patel|Meera/);
  });

  it('comes by the link alone, and sees when, with which clinic and as what, but nothing of the patient', async () => {
    const page = await sees(await comes());
    expect(page).toEqual({
      guest: { kind: 'interpreter', name: 'Sam Reid' },
      state: 'too-early',
      appointment: { start: '2026-07-06T09:00:00.000Z', minutes: 20, mode: 'video', opensAt: '2026-07-06T08:30:00.000Z' },
      clinic: { name: 'Riverside Cardiology', zone: 'Europe/London', helpNumber: '020 7946 0100', backupNumber: '020 7946 0101' },
    });
    expect(JSON.stringify(page)).not.toMatch(/Patel|Meera|1958/);
  });

  it('finds the door open from the time on when patients arrive, and is told when the call begins and ends', async () => {
    const guest = await comes();
    await api.until('2026-07-06T08:31:00Z');
    expect((await sees(guest)).state).toBe('open');
    await does(api.as.reception, id, 'record-arrival', { how: 'reception' });
    await consulting(api, id, 'video');
    expect((await sees(guest)).state).toBe('in-call');
    await does(api.as.clinician, id, 'end-conversation', { cause: 'finished' });
    expect((await sees(guest)).state).toBe('over');
    expect((await theGuest()).link).toBeNull();
  });

  it('comes to nothing else: not to the patient’s page, nor to what the patient does', async () => {
    const { browser, visit } = await comes();
    await browser.get(`/api/visits/${visit}`).expect(401);
    await browser.post(`/api/visits/${visit}/arrive`).expect(401);
    await browser.post(`/api/visits/${visit}/ask-for-help`).send({ about: 'sound' }).expect(401);
    await browser.get('/api/me').expect(401);
  });

  it('is not the patient, whose link opens no guest’s page', async () => {
    const patient = await visitor(api, id);
    await patient.browser.get(patient.address.replace('visits', 'guests')).set('Cookie', patient.cookie.split(';')[0]!).expect(401);
  });

  it('keeps a session in a cookie for this one call, which no script and no other site reads', async () => {
    const { cookies, visit } = await comes();
    expect(cookies.map((cookie) => /Path=([^;]+)/.exec(cookie)?.[1]).sort()).toEqual([`/api/guests/${visit}`, `/api/visits/${visit}`]);
    for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly.*SameSite=Strict/);
    await stranger(api).get(`/api/guests/${visit}`).expect(401);
  });

  it('is out at once when the link is withdrawn, and told whom to ring', async () => {
    const { guest, ...line } = await theGuest();
    const came = await comes();
    await does(api.as.clinician, id, 'withdraw-guest', { guest, reason: 'The wrong agency' });
    await came.browser.get(`/api/guests/${came.visit}`).expect(401);
    const { body } = await stranger(api).post('/api/guests').send({ token: tokenOf({ guest, ...line }) }).expect(409);
    expect(body).toMatchObject({ code: 'link-withdrawn', detail: expect.stringContaining('Riverside Cardiology on 020 7946 0100') });
    expect(await theGuest()).toMatchObject({ state: 'withdrawn', link: null });
  });

  it('is given a new link, which is sent by e-mail, and the one before opens nothing from then on', async () => {
    const before = await theGuest();
    const came = await comes();
    await does(api.as.reception, id, 'invite-guest', { ...SAM, guest: before.guest });
    const now = await theGuest();
    expect(now).toMatchObject({ guest: before.guest, name: 'Sam Reid', mobile: SAM.mobile, email: SAM.email, state: 'invited' });
    expect(tokenOf(now)).not.toBe(tokenOf(before));
    await came.browser.get(`/api/guests/${came.visit}`).expect(401);
    const { body } = await stranger(api).post('/api/guests').send({ token: tokenOf(before) }).expect(409);
    expect(body.code).toBe('link-withdrawn');
    expect(await sees(await comes())).toMatchObject({ guest: { kind: 'interpreter', name: 'Sam Reid' } });
    await eventually(async () => {
      const { body: { messages } } = await api.as.reception.get(`/api/consultations/${id}/messages`).expect(200);
      expect((messages as { text: string | null }[]).some(({ text }) => text?.includes(tokenOf(now)))).toBe(true);
    });
  });

  it('gets no link under an id that no guest was given, such as the patient’s own', async () => {
    const { body } = await api.as.reception.post(`/api/consultations/${id}/invite-guest`).send({ ...SAM, guest: '0b0f6c8e-6f62-4b7d-9c3a-6a3f7d0f2f11' }).expect(409);
    expect(body.code).toBe('no-such-guest');
    expect(await guests()).toHaveLength(1);
  });

  it('is told on the open page that the link was withdrawn, without asking', async () => {
    const { guest } = await theGuest();
    const { cookies, visit } = await comes();
    const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
    const { body } = await fetch(`${api.server.url}/api/guests/${visit}/live`, { headers: { cookie } });
    const told: string[] = [];
    for await (const part of body?.pipeThrough(new TextDecoderStream()) ?? []) {
      if (told.length === 0) await does(api.as.clinician, id, 'withdraw-guest', { guest, reason: 'The wrong agency' });
      told.push(part);
      if (part.includes('"withdrawn"')) break;
    }
    expect(told[0]).toContain('"state":"too-early"');
    expect(told.at(-1)).toContain('"state":"withdrawn"');
  });

  it('comes no more once the call is over', async () => {
    const token = tokenOf(await theGuest());
    await does(api.as.reception, id, 'cancel-consultation', { by: 'clinic', reason: 'Ill' });
    const { body } = await stranger(api).post('/api/guests').send({ token }).expect(409);
    expect(body).toMatchObject({ code: 'visit-closed', detail: expect.stringContaining('020 7946 0100') });
  });

  it('hears that there is no video call when the patient is rung instead', async () => {
    const guest = await comes();
    await does(api.as.reception, id, 'switch-mode', { kind: 'telephone', why: 'technical-failure' });
    expect(await sees(guest)).toMatchObject({ state: 'not-by-video', appointment: { mode: 'telephone' } });
  });

  it('is not guessed: an address that tries many links is not listened to any more', async () => {
    const token = tokenOf(await theGuest());
    for (let tries = 0; tries < 50; tries += 1) await stranger(api).post('/api/guests').send({ token: `${tries}`.padStart(32, 'x') }).expect(404);
    const { body } = await stranger(api).post('/api/guests').send({ token }).expect(429);
    expect(body.code).toBe('too-many');
  });

  it('is seen by reception and clinicians of the clinic, and by nobody else', async () => {
    expect(await guests(api.as.clinician)).toHaveLength(1);
    for (const role of ['auditor', 'service-manager', 'administrator'] as const) await api.as[role].get(`/api/consultations/${id}/guests`).expect(403);
    await stranger(api).get(`/api/consultations/${id}/guests`).expect(401);
  });

  it('needs a name, so that everybody in the call knows who hears them', async () => {
    const { body } = await api.as.reception.post(`/api/consultations/${id}/invite-guest`).send({ kind: 'companion', name: ' ' }).expect(409);
    expect(body.code).toBe('guest-must-be-named');
  });

  it('is invited once, however often the same is sent', async () => {
    for (let times = 0; times < 2; times += 1) {
      await api.as.reception.post(`/api/consultations/${id}/invite-guest`).set('Idempotency-Key', 'one').send({ kind: 'companion', name: 'Asha Patel' }).expect(200);
    }
    expect((await guests()).map(({ name }) => name)).toEqual(['Sam Reid', 'Asha Patel']);
  });
});
