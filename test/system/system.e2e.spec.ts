import { Boards } from '../../apps/api/src/consultation/boards';
import { Pathways } from '../../apps/api/src/consultation/pathways';
import { EVENT_LOG } from '../../apps/api/src/engine/engine.tokens';
import type { EventLog } from '../../apps/api/src/engine/event-log';
import { bookedBy } from '../support/a-life';
import { type Api, startApi } from '../support/api';
import { eventually } from '../support/eventually';

interface View {
  view: string;
  state: string;
  processed: number;
  lag: number;
  parked: { stream: string; error: string }[];
  rebuild: { processed: number; of: number } | null;
}

describe('What the system runs on', () => {
  let api: Api;
  beforeAll(async () => (api = await startApi()));
  afterAll(() => api.stop());
  afterEach(() => jest.restoreAllMocks());

  const view = async (name = 'consultations'): Promise<View> => {
    const { body } = await api.as.administrator.get('/api/system').expect(200);
    return (body.views as View[]).find((one) => one.view === name) as View;
  };

  it('is shown to an administrator: every part, and how far every list is', async () => {
    const { position } = await bookedBy(api.as.reception);
    await api.server.app.get(Boards).reach(position);
    // What works by itself may have written something since.
    await eventually(async () => expect((await view()).lag).toBe(0));
    const { body } = await api.as.administrator.get('/api/system').expect(200);
    for (const name of ['event-log', 'operational-store', 'views', 'deadlines']) expect(body.parts).toContainEqual({ name, state: 'up' });
    const count = Number(await api.server.app.get<EventLog>(EVENT_LOG).head());
    expect(await view()).toEqual({ view: 'consultations', state: 'up', folds: true, lagging: false, lag: 0, processed: count, rebuild: null, trouble: null, parked: [] });
  });

  it('is nothing for anybody else', async () => {
    for (const role of ['reception', 'clinician', 'service-manager', 'auditor'] as const) {
      const { body } = await api.as[role].get('/api/system').expect(403);
      expect(body.code).toBe('not-your-role');
      await api.as[role].post('/api/system/views/consultations/rebuild').expect(403);
      await api.as[role].post('/api/system/views/consultations/parked/consultation-x/retry').expect(403);
    }
  });

  it('folds a list anew when it is asked to, and the list can be read all the while', async () => {
    const before = await view();
    const rows = () => api.as.reception.get(`/api/clinics/riverside-cardiology/board`).expect(200);
    await api.as.administrator.post('/api/system/views/consultations/rebuild').expect(202, { view: 'consultations' });
    expect((await rows()).body.rows.length).toBeGreaterThan(0);
    await eventually(async () => expect(await view()).toEqual(before));
    expect((await rows()).body.rows.length).toBeGreaterThan(0);
  });

  it('knows no list of another name', async () => {
    await api.as.administrator.post('/api/system/views/prices/rebuild').expect(404);
    await api.as.administrator.post('/api/system/views/prices/parked/consultation-x/retry').expect(404);
  });

  it('shows what was set aside without a word of it, and tries it again', async () => {
    jest.spyOn(api.server.app.get(Pathways), 'pinned').mockImplementation(() => {
      throw new TypeError('Mrs Patel cannot be read');
    });
    const log = api.server.app.get<EventLog>(EVENT_LOG);
    const last = (await log.readAll(null, 1_000)).filter(({ stream }) => stream.startsWith('consultation-')).at(-1);
    const { stream, revision, body } = last ?? { stream: '', revision: 0, body: '' };
    await log.append(stream, revision, [{ id: '7e3f0b5e-0a5c-4b86-8f7e-0f6f1c1d2e3f', type: 'VisitLinkTried', body: body.replace(`"revision":${revision}`, `"revision":${revision + 1}`).replace(/"type":"\w+"/, '"type":"VisitLinkTried"') }]);
    await eventually(async () => expect((await view()).parked).toEqual([{ stream, error: 'TypeError' }]));
    const address = `/api/system/views/consultations/parked/${stream}/retry`;
    const refused = await api.as.administrator.post(address).expect(409);
    expect(refused.body.code).toBe('still-set-aside');
    jest.restoreAllMocks();
    await api.as.administrator.post(address).expect(200, { view: 'consultations', stream });
    expect((await view()).parked).toEqual([]);
    await api.as.administrator.post(address).expect(404);
  });
});
