import { didNotAttend, followedUp } from '../../testing/a-consultation';
import type { History } from '../../testing/history';
import { everyFact } from './every-fact.fake';
import { isConsultationFact } from './consultation-fact';
import type { Letter, LetterContext } from './letter';
import { letter } from './letter-fold';
import { HEADINGS } from './letter-headings';
import { booked, erased, recorded, told, type Told } from './recorded.fake';

const context: LetterContext = {
  clinic: { name: 'Riverside Cardiology', number: '020 7946 0001', zone: 'Europe/London' },
  staffName: (id) => `Dr ${id}`,
  outcomes: { discharged: { title: 'Discharged from care here' } },
};
const write = (...facts: Told[]): Letter => letter(recorded(booked(), ...facts), context);
const section = ({ sections }: Letter, heading: string) => sections.find((one) => one.heading === heading);
const texts = (written: Letter, heading: string): string[] => section(written, heading)?.items.map(({ text }) => text) ?? [];
const of = ({ facts }: History) => letter(facts.filter(isConsultationFact), context);

const ALLERGIES = 'Allergies and adverse reactions';
const ADVICE = 'Information and advice given';
const PLAN = 'Plan and requested actions';
const calledIn = told('PatientCalledIn', {}, undefined, { to: 'consulting', at: '2026-07-06T10:05:00.000Z' });
const outcome = told('OutcomeRecorded', { kind: 'discharged' }, { decision: 'Stop the tablets' }, { to: 'summarised' });
const drafted = told('LetterDrafted', {}, { opening: 'Dear Dr Sharma,', body: 'It was good to talk.', closing: 'Yours sincerely' });
const approved = (asOf: number) => told('LetterApproved', { asOf });

describe('the GP letter', () => {
  it('has every mandatory and required heading with its code, and says where the facts do not say', () => {
    const written = write();
    const always = Object.values(HEADINGS).filter((heading) => heading.always);
    expect(written.sections.map(({ heading, code }) => ({ heading, code }))).toEqual(always.map(({ heading, code }) => ({ heading, code })));
    expect(section(written, 'Diagnoses')).toEqual({ heading: 'Diagnoses', code: '887161000000102', items: [], notRecorded: true });
  });

  it('says who joined the call, each once, and says it is gone once erased', () => {
    const joined = told('GuestAdmitted', { kind: 'interpreter', guest: 'g' }, { name: 'Ms Shah' });
    const lived = [booked(), calledIn, joined, told('GuestLeft', { kind: 'interpreter', guest: 'g', how: 'lost' }), joined];
    const guests = (written: Letter) => texts(written, 'Attendance details').filter((text) => /interpreter|Erased/.test(text));
    expect(guests(letter(recorded(...lived), context))).toEqual(['An interpreter joined the call: Ms Shah']);
    expect(guests(letter(erased(recorded(...lived)), context))).toEqual(['Erased.']);
  });

  it('names its source for every sentence', () => {
    const written = letter(recorded(...everyFact.filter(({ type }) => type !== 'LetterApproved' && type !== 'EntryCorrected')), context);
    const sentences = written.sections.flatMap(({ items }) => items);
    expect(sentences.length).toBeGreaterThan(35);
    for (const { text, source } of sentences) {
      expect(source.length).toBeGreaterThan(0);
      expect(text).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  it('says who the patient is and where the letter goes', () => {
    const written = write();
    expect(texts(written, 'Patient demographics')).toEqual([
      'Name: Mrs Asha Patel', 'Date of birth: 14 March 1958', 'NHS number: 9990000018', "Clinic's number: RC-1044", 'Address: 4 Weir Lane, ZZ99 3AA', 'Telephone: 07700 900123',
    ]);
    expect(texts(written, 'GP practice')).toEqual(['Weir Lane Surgery, practice code V81999']);
    expect(texts(written, 'Distribution list')).toEqual(['Weir Lane Surgery', 'Mrs Asha Patel (copy)']);
  });

  it("tells the attendance on the clinic's clock: how, by whom, who was there", () => {
    const facts = [
      told('ModeSwitched', { kind: 'telephone', why: 'technical-failure' }, {}), calledIn, told('OpeningChecked', { kind: 'sound-only', freeToTalk: true, othersPresent: true }, { present: 'Her daughter', place: 'at home' }),
      told('AttendanceRecorded', { kind: 'on-time' }), outcome,
    ];
    expect(texts(write(...facts), 'Attendance details')).toEqual([
      'Appointment: 6 July 2026 at 11:00', 'Seen: 6 July 2026 at 11:05', 'Seen by: Dr Okafor', 'Consultation method: telephone (booked as video)', 'Changed to telephone: technical failure',
      'Contact type: first attendance', 'We communicated by: sound only', 'Also present: Her daughter', 'Attended on time', 'Outcome: Discharged from care here',
    ]);
  });

  it('keeps apart no known allergies, allergies not asked about, and nothing recorded', () => {
    expect(texts(write(told('AllergyRecorded', { kind: 'none-known' }, {})), ALLERGIES)).toEqual(['No known allergies.']);
    expect(texts(write(told('AllergyRecorded', { kind: 'not-asked' }, {})), ALLERGIES)).toEqual(['Allergies were not asked about.']);
    expect(section(write(), ALLERGIES)?.notRecorded).toBe(true);
    const allergic = told('AllergyRecorded', { kind: 'allergy' }, { substance: 'penicillin', reaction: 'rash' });
    expect(texts(write(allergic, told('AllergyRecorded', { kind: 'none-known' }, {})), ALLERGIES)).toEqual(['Allergic to penicillin: rash.']);
  });

  it('tells changes of medicines with their doses', () => {
    const medicine = told('MedicationRecorded', { kind: 'started' }, { medicine: 'Bisoprolol', dose: '2.5 mg', route: 'by mouth', frequency: 'once a day', reason: 'palpitations' });
    expect(texts(write(medicine), 'Medications and medical devices')).toEqual(['Started: Bisoprolol, 2.5 mg, by mouth, once a day (reason: palpitations)']);
  });

  it('tells safety-netting as given, not applicable because, or could not be given because', () => {
    const netting = (kind: 'given' | 'not-applicable' | 'could-not-be-given', more: object, couldNot?: 'unreachable') =>
      texts(write(told('SafetyNettingRecorded', { kind, couldNot, leaflet: false }, more)), ADVICE);
    expect(netting('given', { advice: 'Rest', redFlags: ['Chest pain', 'Fainting'], whenToSeekHelp: 'At once', howToSeekHelp: 'Ring 999' })).toEqual([
      'Safety-netting advice was given to the patient.\nRest\nRed flags: Chest pain; Fainting\nWhen to seek help: At once\nHow to seek help: Ring 999',
    ]);
    expect(netting('not-applicable', { reason: 'only a form was signed' })).toEqual(['Safety-netting advice: not applicable, because only a form was signed.']);
    expect(netting('could-not-be-given', { reason: 'the line went dead' }, 'unreachable')).toEqual([
      'Safety-netting advice: could not be given, because the patient could not be reached: the line went dead.',
    ]);
    expect(section(write(), ADVICE)?.notRecorded).toBe(true);
  });

  it('tells the plan, what is asked of the GP, and what we still owe', () => {
    const plan = told('PlanRecorded', {}, { plan: 'Monitor for a week', forGp: 'Please check potassium', forPatient: 'Wear the monitor', agreed: true });
    const owed = told('FollowUpOwed', { kind: 'tests' }, { details: '24-hour tape' });
    expect(texts(write(plan, owed), PLAN)).toEqual([
      'Monitor for a week\nRequested of the GP: Please check potassium\nFor the patient: Wear the monitor\nAgreed with the patient: yes', 'We will request tests: 24-hour tape.',
    ]);
  });

  it('leaves notes and what was corrected out', () => {
    const wrong = told('DiagnosisRecorded', { certainty: 'confirmed' }, { diagnosis: 'WRONG' });
    const facts = [told('NoteTaken', {}, { text: 'NOTE' }), wrong, told('EntryCorrected', { corrects: 2, of: 'DiagnosisRecorded' }, { reason: 'WRONG' })];
    expect(JSON.stringify(write(...facts))).not.toMatch(/NOTE|WRONG/);
  });

  it("takes the clinician's own words where there are some", () => {
    expect(write(drafted)).toMatchObject({ opening: { text: 'Dear Dr Sharma,', source: [1] }, body: { text: 'It was good to talk.' }, closing: { text: 'Yours sincerely' } });
    expect(write()).toMatchObject({ body: null, closing: null });
    expect(write().opening?.text).toContain('Mrs Asha Patel was seen by Dr Okafor by video on 6 July 2026.');
  });

  it('says who wrote it, and not before somebody did', () => {
    expect(section(write(), 'Person completing record')?.notRecorded).toBe(true);
    expect(texts(write(drafted, approved(1)), 'Person completing record')).toEqual(['Dr okafor, clinician', 'Completed 6 July 2026 at 10:02']);
  });
});

describe('an approved letter', () => {
  const diagnosis = told('DiagnosisRecorded', { certainty: 'working' }, { diagnosis: 'Palpitations' });
  const corrected = told('EntryCorrected', { corrects: 1, of: 'DiagnosisRecorded' }, { reason: 'another patient', should: 'none' });

  it('stays as it was approved, whatever is recorded afterwards', () => {
    const written = write(diagnosis, drafted, approved(2), told('DiagnosisRecorded', { certainty: 'confirmed' }, { diagnosis: 'Anxiety' }));
    expect(written).toMatchObject({ asOf: 2, approved: { name: 'Dr okafor', asOf: 2 }, superseded: null });
    expect(texts(written, 'Diagnoses')).toEqual(['Palpitations (working diagnosis)']);
  });

  it('is superseded by a correction, which stands beside it', () => {
    const written = write(diagnosis, drafted, approved(2), corrected);
    expect(written.superseded).toEqual({
      since: '2026-07-06T09:04:00.000Z', corrections: [{ text: '“Diagnosis recorded” (entry 2 of the record) was corrected.\nReason: another patient\nIt should say: none', source: [4, 1] }],
    });
    expect(texts(written, 'Diagnoses')).toEqual(['Palpitations (working diagnosis)']);
  });

  it('is a draft again when drafted anew, and tells what now holds', () => {
    const written = write(diagnosis, drafted, approved(2), corrected, drafted);
    expect(written).toMatchObject({ approved: null, superseded: null });
    expect(section(written, 'Diagnoses')?.notRecorded).toBe(true);
  });
});

describe('the letter about an appointment that did not take place', () => {
  const missed = told('DidNotAttendRecorded', { evidence: { told: true, messagesFailed: false, serviceUp: null, callsTried: 2, minutesPast: 30 } }, { reason: 'STAFF WORDS' }, { to: 'did-not-attend' });
  const child = told('NeedsRecorded', { interpreter: false, companion: 'parent', hearing: false, other: false, preferredMode: null }, {});

  it('blames nobody and shows the way back', () => {
    const written = write(missed);
    expect(written.kind).toBe('did-not-attend');
    expect(texts(written, 'Attendance details')).toContain('Mrs Asha Patel was not seen at the video appointment on 6 July 2026. We do not know why.');
    expect(texts(written, 'Attendance details')).toContain('Whether our own service worked all the time is not known.');
    expect(texts(written, PLAN)[0]).toContain('020 7946 0001');
    expect(JSON.stringify(written)).not.toMatch(/STAFF WORDS|fail|did not attend|DNA|discharge/i);
  });

  it('says "was not brought" of who depends on somebody else', () => {
    expect(texts(write(child, missed), 'Attendance details')).toContain('Mrs Asha Patel was not brought to the video appointment on 6 July 2026. We do not know why.');
  });
});

describe('the letter of an erased patient', () => {
  it('says erased and claims nothing', () => {
    const facts = recorded(booked(), told('DiagnosisRecorded', { certainty: 'confirmed' }, { diagnosis: 'x' }), told('AllergyRecorded', { kind: 'allergy' }, { substance: 'y' }), drafted);
    const written = letter(erased(facts), context);
    expect(written).toMatchObject({ erased: true, patientName: 'Erased patient', to: null, body: null });
    expect(texts(written, 'Diagnoses')).toEqual(['Erased.']);
    expect(texts(written, ALLERGIES)).toEqual(['Erased.']);
  });
});

describe('the letter of a whole consultation', () => {
  it('has something to say under every mandatory heading but allergies, which nobody recorded', () => {
    const written = of(followedUp());
    const silent = written.sections.filter(({ notRecorded }) => notRecorded).map(({ heading }) => heading);
    expect(written.approved).not.toBeNull();
    expect(silent).toContain(ALLERGIES);
    for (const heading of ['Attendance details', 'Clinical summary', 'GP practice', 'Patient demographics', 'Person completing record', ADVICE]) expect(silent).not.toContain(heading);
  });

  it('is about a missed appointment when it was missed', () => {
    expect(of(didNotAttend()).kind).toBe('did-not-attend');
  });
});
