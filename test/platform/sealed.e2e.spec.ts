import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as example from '@anteroom/domain/testing';
import { ChangeConsultationHandler } from '../../apps/api/src/consultation/change-consultation';
import { Completion } from '../../apps/api/src/consultation/completion';
import { stems } from '../../apps/api/src/consultation/stems';
import { SqliteEventLog } from '../../apps/api/src/engine/event-log.sqlite';
import { Seals } from '../../apps/api/src/engine/sealing/seals';
import { derivedUuid } from '../../apps/api/src/engine/uuid';
import { happened } from '../resilience/happened';
import { passes } from '../resilience/passes';
import { consulting, does, invited, settled } from '../support/a-life';
import { CLINIC, startApi, type Api } from '../support/api';
import { BODIES } from '../support/bodies';
import { serve } from '../support/serve';

const PERSONAL = [
  'Meera', 'Patel', '943 476 5919', '9434765919', '1958-03-14', 'meera.patel', '07700 900123', '07700900123', 'Mill Lane', // the patient
  'Chest pain on hills', 'Stable angina', 'tablets as agreed', 'Back to the GP', 'Thank you for referring', // what was said
  'Okafor', 'Rita', 'Audrey', // the staff
];

describe('A log on disk', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sealed-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const on = { configuration: { get dataDir() { return folder; } } };
  const foundIn = (file: string): string[] => {
    const bytes = readdirSync(folder).filter((name) => name.startsWith(file)).map((name) => readFileSync(join(folder, name), 'latin1')).join('\n');
    expect(bytes.length).toBeGreaterThan(10_000);
    return PERSONAL.filter((one) => bytes.includes(one));
  };
  const aLife = async (api: Api): Promise<string> => {
    const id = await invited(api);
    await api.until('2026-07-06T08:50:00Z');
    await does(api.as.reception, id, 'record-arrival', { how: 'reception' });
    await does(api.as.reception, id, 'confirm-checks');
    await consulting(api, id, 'video');
    await does(api.as.clinician, id, 'take-note', { text: 'Chest pain on hills.' });
    await settled(api, id);
    await does(api.as.clinician, id, 'draft-letter', { opening: 'Thank you for referring Mrs Patel.' });
    await does(api.as.clinician, id, 'end-conversation', { cause: 'finished' });
    return id;
  };

  it('holds no name, number, address or note after a whole life, while whoever may read has them', async () => {
    const api = await startApi(on);
    const id = await aLife(api);
    expect(foundIn('events.db')).toEqual([]);
    expect(foundIn('keys.db')).toEqual([]);
    const { body } = await api.as.clinician.get(`/api/consultations/${id}`).expect(200);
    expect(body.record).toMatchObject({ patient: { name: { family: 'Patel' }, nhsNumber: '9434765919' }, sections: { notes: [{ content: { text: 'Chest pain on hills.' } }] } });
    const board = await api.as.reception.get(`/api/clinics/${CLINIC}/board`).expect(200);
    expect(board.body.rows).toMatchObject([{ patient: { name: 'Mrs Meera Patel' } }]);
    await api.stop();
    expect(foundIn('events.db')).toEqual([]);
  });

  it('is read again after a restart, and by nobody without the master key', async () => {
    const api = await startApi(on);
    const id = await aLife(api);
    await api.stop();
    const key = join(folder, 'keys', 'master.key');
    renameSync(key, `${key}.away`);
    await expect(serve(on)).rejects.toMatchObject({ code: 'keys-refused', message: expect.stringMatching(/^The key store was wrapped with the master key/) });
    renameSync(`${key}.away`, key);
    const again = await startApi({ ...on, again: api, at: '2026-07-06T09:30:00Z' });
    expect((await again.as.clinician.get(`/api/consultations/${id}`).expect(200)).body.record.patient.name.family).toBe('Patel');
    await again.stop();
  });

  it('is refused when it holds content in the clear', async () => {
    const log = SqliteEventLog.open(join(folder, 'events.db'));
    const fact = { stream: 'staff-1', revision: 0, type: 'StaffMemberAppointed', sealed: { scheme: 'none', content: { name: 'Rita' } } };
    await log.append('staff-1', 'no-stream', [{ id: derivedUuid('staff', '1'), type: fact.type, body: JSON.stringify(fact) }]);
    await log.close();
    await expect(serve(on)).rejects.toMatchObject({ code: 'keys-refused', message: expect.stringContaining('in the clear') });
  });
});

describe('Deciding', () => {
  const commanded = new AsyncLocalStorage<boolean>();
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
    await passes(api, '2026-07-06T09:30:00Z');
    const execute = ChangeConsultationHandler.prototype.execute;
    jest.spyOn(ChangeConsultationHandler.prototype, 'execute').mockImplementation(function (this: ChangeConsultationHandler, command) {
      return commanded.run(true, () => execute.call(this, command));
    });
    // What a body is completed with is looked up before anything is decided.
    const patientOf = Completion.prototype.patientOf;
    jest.spyOn(Completion.prototype, 'patientOf').mockImplementation(function (this: Completion, consultation) {
      return commanded.run(false, () => patientOf.call(this, consultation));
    });
    const open = Seals.prototype.open;
    jest.spyOn(Seals.prototype, 'open').mockImplementation(function (this: Seals, ...given: Parameters<Seals['open']>) {
      if (commanded.getStore()) throw new Error('A seal was opened while deciding');
      return open.apply(this, given);
    } as Seals['open']);
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await api.stop();
  });

  it.each(stems)('never opens a seal: %s', async (stem) => {
    const answers: number[] = [];
    for (const history of [example.booked, example.consulting, example.wrappingUp]) {
      const { id } = await happened(api.server, history());
      const { status } = await api.as.clinician.post(`/api/consultations/${id}/${stem}`).send(BODIES[stem]);
      answers.push(status);
    }
    expect(answers.filter((status) => ![200, 403, 409].includes(status))).toEqual([]);
  });

  it('is watched: whoever opened one there would be told', async () => {
    await commanded.run(true, () => expect(async () => api.server.app.get(Seals).open([])).rejects.toThrow('A seal was opened while deciding'));
  });
});
