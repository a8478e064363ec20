import { isRefused, refuse } from '../kernel';
import { askForErasing } from './commands/ask-for-erasing';
import { confirmErasing } from './commands/confirm-erasing';
import { partsToErase } from './commands/erase';
import { liftHold } from './commands/lift-hold';
import { placeHold } from './commands/place-hold';
import { recordErased } from './commands/record-erased';
import { withdrawErasing } from './commands/withdraw-erasing';
import { decided, nadia, NOBODY_ELSE, NOW, okafor, patientAfter, sentence, type Before } from './history.fake';
import { foldPatient, openErasing, unknownPatient } from './patient';

const both = { parts: ['clinical', 'contacts'], basis: 'retention-over', reason: 'Nine years since the last visit' } as const;
const asked: Before = [[{ type: 'ErasingAsked', data: { parts: ['contacts', 'clinical'], basis: 'retention-over' }, sealed: { reason: 'r' } }]];
const DUE = '2034-08-05T08:00:00.000Z';
const confirmed: Before = [...asked, [{ type: 'ErasingConfirmed', data: { wait: 'P30D' } }, nadia]];
const held: Before = [[{ type: 'HoldPlaced', data: { basis: 'claim' }, sealed: { reason: 'r' } }]];
const world = (...consultations: { reference?: string | null; live?: boolean; owes?: number }[]) => ({
  world: { sharedWithOthers: 0, consultations: consultations.map((one) => ({ reference: 'K7-4MPQ', live: false, owes: 0, ...one })) },
});
const going = world({ live: true });
const owing = world({ owes: 2 });
const shared = { world: { ...NOBODY_ELSE, sharedWithOthers: 1 } };

describe('Asking for a patient to be erased', () => {
  it('keeps which parts and on what ground in the open, and the words sealed', () => {
    expect(decided([], askForErasing, both)).toEqual([
      { type: 'ErasingAsked', data: { parts: ['contacts', 'clinical'], basis: 'retention-over' }, sealed: { reason: both.reason } },
    ]);
  });

  it.each([
    ['without a reason', { ...both, reason: ' ' }, {}, 'erasing-must-say-why'],
    ['of nothing', { ...both, parts: [] }, {}, 'erasing-must-name-a-part'],
    ['of the clinical record because the patient wishes it', { ...both, basis: 'asked' as const }, {}, 'a-wish-reaches-contacts-only'],
    ['while a consultation is going on', both, going, 'no-consultation-may-be-live'],
    ['while something is owed', both, owing, 'no-duty-may-be-open'],
    ['where another patient is sealed with the same key', both, shared, 'nobody-elses-record-may-go'],
  ])('is refused %s', (_when, input, ask, code) => expect(decided([], askForErasing, input, ask)).toBe(code));

  it('is refused on hold, and a second time', () => {
    expect(decided(held, askForErasing, both)).toBe('no-hold-may-stand');
    expect(decided(asked, askForErasing, both)).toBe('erasing-asked-already');
  });

  it('takes a wish for the contact details alone', () => {
    expect(decided([], askForErasing, { parts: ['contacts'], basis: 'asked', reason: 'By letter' })).toMatchObject([{ data: { parts: ['contacts'] } }]);
  });

  it('says which consultations stand in the way, and of another clinic only that there is one', () => {
    const say = (...some: Parameters<typeof world>) => sentence([], askForErasing, both, world(...some));
    expect(say({ live: true })).toContain('Consultation K7-4MPQ is not over yet.');
    expect(say({ live: true, reference: null })).toContain('A consultation in another clinic is not over yet.');
    expect(say({ live: true, reference: null }, { live: true, reference: null })).toContain('Consultations 2 in other clinics are not over yet.');
    expect(say({ owes: 1 }, { owes: 1, reference: null })).toContain('Consultations K7-4MPQ and one in another clinic are not settled.');
  });
});

describe('Confirming it', () => {
  it('is for somebody else, and fixes the waiting time', () => {
    expect(decided(asked, confirmErasing, {}, { actor: okafor })).toBe('a-second-person-must-confirm');
    expect(decided(asked, confirmErasing, {}, { actor: nadia })).toEqual([{ type: 'ErasingConfirmed', data: { wait: 'P30D' } }]);
  });

  it.each([
    ['where nobody asks', [], {}, 'erasing-must-be-asked-for'],
    ['twice', confirmed, {}, 'erasing-confirmed-already'],
    ['on hold', [...asked, ...held], {}, 'no-hold-may-stand'],
    ['while a consultation is going on', asked, going, 'no-consultation-may-be-live'],
    ['while something is owed', asked, owing, 'no-duty-may-be-open'],
  ] as const)('is refused %s', (_when, before, ask, code) => expect(decided(before, confirmErasing, {}, { actor: nadia, ...ask })).toBe(code));
});

describe('Withdrawing it', () => {
  it('is for anybody at any time before, with or without words', () => {
    expect(decided(confirmed, withdrawErasing, {})).toEqual([{ type: 'ErasingWithdrawn', data: {} }]);
    expect(decided(asked, withdrawErasing, { reason: 'A mistake' })).toMatchObject([{ sealed: { reason: 'A mistake' } }]);
    const after: Before = [...confirmed, [{ type: 'ErasingWithdrawn', data: {} }]];
    expect(openErasing(patientAfter(after))).toBeNull();
    expect(decided(after, withdrawErasing, {})).toBe('erasing-must-be-asked-for');
    expect(decided(after, askForErasing, both)).toHaveLength(1);
  });
});

describe('A hold', () => {
  it('needs a reason, and each is lifted by itself', () => {
    expect(decided([], placeHold, { basis: 'claim', reason: '' })).toBe('erasing-must-say-why');
    expect(decided([], placeHold, { basis: 'claim', reason: 'Letter of 3 May' })).toMatchObject([{ type: 'HoldPlaced', data: { basis: 'claim' } }]);
    expect(decided(held, liftHold, { hold: 0, reason: '' })).toBe('erasing-must-say-why');
    expect(decided(held, liftHold, { hold: 5, reason: 'Over' })).toBe('hold-must-stand');
    expect(decided([...held, ...held], liftHold, { hold: 0, reason: 'Over' })).toMatchObject([{ type: 'HoldLifted', data: { hold: 0 } }]);
    expect(patientAfter([...held, ...held, [{ type: 'HoldLifted', data: { hold: 0 }, sealed: { reason: 'r' } }]]).holds).toMatchObject([{ hold: 1 }]);
  });
});

describe('Destroying', () => {
  const look = (before: Before, ask: object = {}) => {
    const answer = partsToErase(patientAfter(before), { now: DUE, world: NOBODY_ELSE, ...ask });
    return isRefused(answer) ? answer.refused.code : answer;
  };

  it('looks at everything once more', () => {
    expect(look(confirmed)).toEqual(['contacts', 'clinical']);
    expect(look([])).toBe('erasing-must-be-asked-for');
    expect(look(asked)).toBe('the-waiting-time-must-be-over');
    expect(look(confirmed, { now: NOW })).toBe('the-waiting-time-must-be-over');
    expect(look([...confirmed, ...held])).toBe('no-hold-may-stand');
    expect(look(confirmed, going)).toBe('no-consultation-may-be-live');
    expect(look(confirmed, owing)).toBe('no-duty-may-be-open');
    expect(look(confirmed, shared)).toBe('nobody-elses-record-may-go');
  });

  const key = { id: 'k1', subject: '1', part: 'contacts' as const };
  const erased: Before = [...confirmed, [{ type: 'PatientErased', data: { parts: ['contacts', 'clinical'], keys: [key] } }]];

  it('leaves open what a crash kept from being done', () => {
    const half: Before = [...confirmed, [{ type: 'PatientErased', data: { parts: ['contacts'], keys: [key] } }]];
    expect(look(half)).toEqual(['clinical']);
  });

  it('ends the wish, and is told of each key once', () => {
    expect(recordErased(patientAfter(confirmed), { keys: [key] })).toEqual([{ type: 'PatientErased', data: { parts: ['contacts'], keys: [key] } }]);
    expect(recordErased(patientAfter(confirmed), { keys: [], parts: ['clinical'] })).toMatchObject([{ data: { parts: ['clinical'], keys: [] } }]);
    expect(patientAfter(erased)).toMatchObject({ destroyed: [key], erasings: [{ ended: { how: 'erased' } }] });
    expect(recordErased(patientAfter(erased), { keys: [key] })).toEqual([]);
  });

  it('is told again after a restore, and ends no wish made since', () => {
    const [again] = recordErased(patientAfter(erased), { keys: [key], again: true });
    expect(again).toEqual({ type: 'PatientErased', data: { parts: ['contacts'], keys: [key], again: true } });
    const since = patientAfter([...erased, ...asked, [again as NonNullable<typeof again>]]);
    expect(openErasing(since)).not.toBeNull();
    expect(since.destroyed).toEqual([key]);
  });
});

describe("A patient's stream", () => {
  it('is broken when it holds anything else', () => {
    const fact = { ...refuse('', ''), type: 'toString', stream: 'patient-1', revision: 0 };
    expect(() => foldPatient(unknownPatient('1'), fact as never)).toThrow(RangeError);
  });
});
