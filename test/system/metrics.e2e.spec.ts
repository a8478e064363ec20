import { Boards } from '../../apps/api/src/consultation/boards';
import { bookedBy, invited } from '../support/a-life';
import { aBooking, type Api, startApi } from '../support/api';
import { ask, serve } from '../support/serve';

const TOKEN = 'a-token-for-prometheus';

describe('Metrics', () => {
  let api: Api;
  let text: string;
  const scrape = async (): Promise<string> => (await ask(api.server).get('/api/metrics').expect(200)).text;
  const number = (name: string): number => Number(new RegExp(`^${name.replace(/[{}"]/g, '\\$&')} (\\S+)$`, 'm').exec(text)?.[1]);

  beforeAll(async () => {
    api = await startApi({ configuration: { metricsToken: TOKEN } });
    const id = await invited(api);
    await api.as.clinician.post(`/api/consultations/${id}/call-in`).send({}).expect(409);
    const { position } = await bookedBy(api.as.reception);
    await api.server.app.get(Boards).reach(position);
    await api.settled();
    text = await scrape();
  });
  afterAll(() => api.stop());

  it('say how far every view is, against how much there is, so that a hole does not hide behind no lag', () => {
    const events = number('anteroom_log_events');
    expect(events).toBeGreaterThan(10);
    for (const view of ['consultations', 'organisation']) {
      expect(number(`anteroom_view_processed_events{view="${view}"}`)).toBe(events);
      for (const name of ['lag_events', 'behind_seconds', 'parked_streams']) expect(number(`anteroom_view_${name}{view="${view}"}`)).toBe(0);
      expect(number(`anteroom_view_up{view="${view}"}`)).toBe(1);
    }
  });

  it('say what is up, how long things take, what was refused, and what waits', () => {
    expect(number('anteroom_part_up{part="event-log"}')).toBe(1);
    expect(number('anteroom_worker_up{worker="deadlines"}')).toBe(1);
    expect(number('anteroom_log_append_seconds_count{outcome="stored"}')).toBeGreaterThan(5);
    expect(number('anteroom_problems_total{status="409",code="not-in-this-stage"}')).toBe(1);
    expect(number('anteroom_http_request_seconds_count{method="POST",route="/api/consultations",status="201"}')).toBe(2);
    expect(text).toMatch(/^anteroom_outbox_messages\{state="waiting"\} \d+$/m);
    expect(number('anteroom_deadlines_due')).toBe(0);
    expect(number('anteroom_deadlines_late_seconds')).toBe(0);
    expect(number('nodejs_eventloop_lag_seconds')).toBeGreaterThanOrEqual(0);
    expect(number('process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
  });

  it('hold nobody’s name, no id and nothing that somebody typed', async () => {
    await ask(api.server).get('/api/nothing/meera.patel@mail.example').expect(404);
    const all = await scrape();
    expect(all).toContain('route="none"');
    expect(all).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    for (const typed of ['atel', aBooking.details.email, 'riverside', 'okafor']) expect(all).not.toContain(typed);
  });

  it('are for this machine and for whoever brings the token, and to others not there', async () => {
    const behindProxy = () => ask(api.server).get('/api/metrics').set('X-Forwarded-For', '127.0.0.1');
    const { body } = await behindProxy().expect(404);
    expect(body.code).toBe('not-found');
    await behindProxy().set('Authorization', `Bearer ${TOKEN}x`).expect(404);
    await behindProxy().set('Authorization', TOKEN).expect(404);
    await behindProxy().set('Authorization', `Bearer ${TOKEN}`).expect(200).expect('content-type', /^text\/plain/);
  });

  it('are for this machine only where there is no token', async () => {
    const server = await serve();
    await ask(server).get('/api/metrics').expect(200);
    await ask(server).get('/api/metrics').set('Forwarded', 'for=10.0.0.1').set('Authorization', 'Bearer null').expect(404);
    await server.stop();
  });
});
