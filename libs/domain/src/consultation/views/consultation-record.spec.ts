import { factTypes } from '../catalogue';
import { consultationRecord } from './record-fold';
import { standing } from './record-entries';
import { booked, erased, PATIENT, recorded, told, type Told } from './recorded.fake';

const record = (...facts: Told[]) => consultationRecord(recorded(booked(), ...facts));
const note = (text: string) => told('NoteTaken', {}, { text });
const corrected = (corrects: number, of: string) => told('EntryCorrected', { corrects, of }, { reason: 'wrong patient', should: 'nothing' });

describe('the record', () => {
  it('tells every fact with its words, who, and when', () => {
    const [entry] = record(told('NoteTaken', {}, { text: 'Breathless on stairs' }, { at: '2026-07-06T09:01:00.000Z' })).sections.notes;
    expect(entry).toMatchObject({ revision: 1, by: { role: 'clinician' }, late: false, content: { text: 'Breathless on stairs' } });
  });

  it('says which entries were written down late', () => {
    const [entry] = record(told('PatientArrived', { how: 'reception', late: false }, undefined, { recordedAt: '2026-07-06T15:00:00.000Z' })).sections.arrival;
    expect(entry).toMatchObject({ late: true, recordedAt: '2026-07-06T15:00:00.000Z' });
  });

  it('shows both what was wrong and what corrects it', () => {
    const { sections } = record(note('Allergic to penicillin'), corrected(1, 'NoteTaken'));
    expect(sections.notes[0]).toMatchObject({ content: { text: 'Allergic to penicillin' }, corrected: { revision: 2, reason: 'wrong patient', should: 'nothing' } });
    expect(standing(sections.notes)).toEqual([]);
  });

  it('is as it stood, when folded up to a revision', () => {
    const facts = recorded(booked(), note('first'), corrected(1, 'NoteTaken'));
    expect(consultationRecord(facts.slice(0, 2))).toMatchObject({ revision: 1, sections: { notes: [{ content: { text: 'first' } }] } });
    expect(consultationRecord(facts.slice(0, 2)).sections.notes[0]).not.toHaveProperty('corrected');
  });

  it('has a place for every fact of the catalogue', () => {
    const facts = recorded(booked(), ...factTypes.filter((type) => type !== 'ConsultationBooked').map((type) => ({ type, data: { corrects: 0 } })));
    const placed = Object.values(consultationRecord(facts).sections).flat().map(({ type }) => type);
    expect(placed.sort()).toEqual([...factTypes].sort());
  });

  it('follows moves and mode switches and keeps their history', () => {
    const now = record(
      told('ModeSwitched', { kind: 'telephone', why: 'technical-failure' }, { reason: 'no picture' }),
      told('AppointmentMoved', { start: '2026-07-09T08:00:00.000Z', minutes: 30, clinician: 'lee', by: 'patient' }, {}),
    );
    expect(now).toMatchObject({ mode: 'telephone', bookedMode: 'video', start: '2026-07-09T08:00:00.000Z', minutes: 30, clinician: 'lee', clinicianName: null });
    expect(now.sections.appointment).toHaveLength(2);
  });

  it('goes by contacts as corrected, and not by a correction that was itself wrong', () => {
    const correction = told('ContactsCorrected', { email: true }, { contacts: { email: 'new@example.org' } });
    expect(record(correction).patient).toMatchObject({ email: 'new@example.org', nhsNumber: '9990000018' });
    expect(record(correction).patient?.mobile).toBeUndefined();
    expect(record(correction, corrected(1, 'ContactsCorrected')).patient?.email).toBe('asha@example.org');
  });

  it('keeps nothing of another person whom the booking had named', () => {
    const now = record(told('ContactsCorrected', { email: false, patient: 'p-other' }, { contacts: {}, name: { given: 'Other', family: 'Person' } }));
    expect(now).toMatchObject({ patientId: 'p-other', gp: null, patient: { name: { family: 'Person' }, dateOfBirth: null, nhsNumber: null } });
  });

  it('carries what is known and what is owed as the stamps say', () => {
    const now = record(told('NeedsRecorded', { interpreter: false, companion: 'none', hearing: false, other: false, preferredMode: null }, {}),
      told('PreferenceStated', { kind: 'move' }, {}, { actor: PATIENT, stamp: { opened: [{ duty: 'answer-wish', due: '2026-07-06T13:00:00.000Z' }] } }));
    expect(now.known).toEqual(['tests', 'needs']);
    expect(now.duties).toMatchObject([{ duty: 'answer-wish' }]);
  });
});

describe('a follow-up in the record', () => {
  const owed = told('FollowUpOwed', { kind: 'tests' }, { details: 'ECG' });
  it('is owed until it is done, and says which facts tell it', () => {
    expect(record(owed).followUps).toMatchObject([{ kind: 'tests', details: 'ECG', state: 'owed', source: [1] }]);
    expect(record(owed, told('FollowUpDone', { kind: 'tests' }, {})).followUps).toMatchObject([{ state: 'done', source: [1, 2] }]);
  });

  it('is not settled by what came before it, by another kind, or by what was corrected', () => {
    const done = told('FollowUpDone', { kind: 'tests' }, {});
    expect(record(done, owed).followUps).toMatchObject([{ state: 'owed' }]);
    expect(record(owed, told('FollowUpDone', { kind: 'referral' }, {})).followUps).toMatchObject([{ state: 'owed' }]);
    expect(record(owed, done, corrected(2, 'FollowUpDone')).followUps).toMatchObject([{ state: 'owed' }]);
  });

  it('is owed in person when the examination was inadequate, and settled by a repeat appointment', () => {
    const inadequate = told('ExaminationFoundInadequate', {}, { reason: 'could not hear the heart' });
    const again = told('RepeatAppointmentBooked', { consultation: null, start: '2026-07-20T09:00:00.000Z' }, {});
    expect(record(inadequate).followUps).toMatchObject([{ kind: 'face-to-face', state: 'owed' }]);
    expect(record(inadequate, again).followUps).toMatchObject([{ kind: 'face-to-face', state: 'done' }]);
  });

  it('is a repeat appointment while the outcome says so', () => {
    const outcome = (kind: string) => told('OutcomeRecorded', { kind }, { decision: 'x' });
    expect(record(outcome('another-appointment')).followUps).toMatchObject([{ kind: 'repeat-appointment', state: 'owed' }]);
    expect(record(outcome('another-appointment'), outcome('discharged')).followUps).toEqual([]);
    expect(record(outcome('appointment-later'), told('RepeatAppointmentDeclaredUnneeded', {}, { reason: 'x' })).followUps).toMatchObject([{ state: 'unneeded' }]);
  });
});

describe("the letter's story in the record", () => {
  const drafted = told('LetterDrafted', {}, { body: 'Thank you for referring' });
  const approved = told('LetterApproved', { asOf: 1 });
  const handedOn = told('LetterHandedOn', { how: 'post' }, { to: 'Weir Lane Surgery' });

  it('tells draft, approval and handing on', () => {
    expect(record(drafted, approved, handedOn).letter).toMatchObject({
      state: 'handed-on', draft: { body: 'Thank you for referring' }, approved: { asOf: 1 }, handedOn: { how: 'post', to: 'Weir Lane Surgery' },
    });
  });

  it('is superseded by a correction, and failed when it comes back', () => {
    expect(record(drafted, approved, handedOn, corrected(0, 'ConsultationBooked')).letter.state).toBe('superseded');
    expect(record(drafted, approved, handedOn, told('LetterFailed', {}, { reason: 'moved away' })).letter).toMatchObject({ state: 'failed', failed: { reason: 'moved away' } });
  });
});

describe('the record of an erased patient', () => {
  it('still folds, says so, and holds no word', () => {
    const facts = erased(recorded(booked(), note('x'), told('LetterDrafted', {}, { body: 'y' })));
    const record = consultationRecord(facts);
    expect(record).toMatchObject({ erased: true, patient: null, gp: null, clinicianName: null, letter: { state: 'drafted', draft: null } });
    expect(record.sections.notes[0]?.content).toBeNull();
  });

  it('has no beginning but a booking', () => {
    expect(() => consultationRecord([])).toThrow(RangeError);
  });
});
