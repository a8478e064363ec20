import { factTypes } from '../catalogue';
import type { FactType } from '../consultation.events';
import type { ConsultationFact } from './consultation-fact';
import type { ConsultationRecord } from './consultation-record';
import { everyFact, example } from './every-fact.fake';
import { isClinical } from './reception-may-read';
import { consultationRecord } from './record-fold';
import { recordFor } from './record-for';
import { booked, CLINICIAN, PATIENT, recorded, told } from './recorded.fake';

const clinical = factTypes.filter(isClinical);

const lived = (type: FactType): ConsultationFact[] =>
  recorded(booked(), example(type), told('EntryCorrected', { corrects: 1, of: type }, { reason: 'SECRET', should: 'SECRET' }));
const seenBy = (role: 'reception' | 'clinician', facts: ConsultationFact[]) => recordFor(role, consultationRecord(facts)) as ConsultationRecord;

describe('the record as reception may read it', () => {
  it.each(clinical)('keeps back every word of %s, and of what corrected it', (type) => {
    const facts = lived(type);
    expect(JSON.stringify(seenBy('clinician', facts))).toContain('SECRET');
    expect(JSON.stringify(seenBy('reception', facts))).not.toContain('SECRET');
  });

  it('holds no clinical word of a consultation in which everything happened', () => {
    const facts = recorded(...everyFact);
    expect(JSON.stringify(seenBy('clinician', facts))).toContain('SECRET');
    expect(JSON.stringify(seenBy('reception', facts))).not.toMatch(/SECRET|perMinute/);
  });

  it('shows booking, contacts, needs and messages', () => {
    const facts = recorded(
      booked(), told('NeedsRecorded', { interpreter: true, companion: 'none', hearing: false, other: false, preferredMode: null }, { language: 'Gujarati' }),
      told('ContactsCorrected', { email: true }, { contacts: { email: 'new@example.org' } }), told('MessageFailed', { kind: 'invitation', message: 'm', permanent: true }, { error: 'no such box' }),
    );
    const record = seenBy('reception', facts);
    expect(record.patient).toMatchObject({ name: { family: 'Patel' }, email: 'new@example.org' });
    expect(record.sections.needs[0]?.content?.language).toBe('Gujarati');
    expect(record.sections.messages[0]?.content).toEqual({ error: 'no such box' });
  });

  it('says where an ambulance must go, and not why', () => {
    const [entry] = seenBy('reception', recorded(booked(), told('EmergencyDeclared', { placeKnown: true }, { place: '4 Weir Lane', number: '07700 900123', what: 'SECRET' }))).sections.emergency;
    expect(entry?.content).toEqual({ place: '4 Weir Lane', number: '07700 900123' });
  });

  it('keeps back a clinical reason for another mode and shows any other', () => {
    const reason = (why: 'clinical' | 'access') =>
      seenBy('reception', recorded(booked(), told('ModeSwitched', { kind: 'telephone', why }, { reason: 'because' }))).sections.appointment[0]?.content;
    expect(reason('clinical')).toBeNull();
    expect(reason('access')).toEqual({ reason: 'because' });
  });

  it('keeps back what a clinician said to the patient on the telephone', () => {
    const contacted = (actor: typeof CLINICIAN) =>
      seenBy('reception', recorded(booked(), told('PatientContacted', { reached: true }, { how: 'telephone', what: 'said' }, { actor }))).sections.contacted[0]?.content;
    expect(contacted(CLINICIAN)).toBeNull();
    expect(contacted({ ...PATIENT, role: 'reception' })).toMatchObject({ what: 'said' });
  });

  it('is the whole record for clinician and auditor, and none for others', () => {
    const record = consultationRecord(recorded(booked()));
    expect(recordFor('clinician', record)).toBe(record);
    expect(recordFor('auditor', record)).toBe(record);
    for (const role of ['service-manager', 'administrator', 'patient', 'companion', 'system'] as const) expect(recordFor(role, record)).toBeNull();
  });
});
