import * as lived from '../../testing/a-consultation';
import type { History } from '../../testing/history';
import standard from '../../pathway/standard/standard.v1.json';
import { PHASES } from '../../pathway/vocabulary';
import { appointmentStatus, coding, codesOfMode, encounterStatus, firstAttendance } from './coding';
import { isConsultationFact } from './consultation-fact';
import { consultationRecord } from './record-fold';
import { booked, recorded, told, type Told } from './recorded.fake';

const coded = (...facts: Told[]) => coding(consultationRecord(recorded(booked(), ...facts)), standard.outcomes);
const of = ({ facts }: History) => coding(consultationRecord(facts.filter(isConsultationFact)), standard.outcomes);
const left = told('LeftUnseenRecorded', {}, { reason: 'x' }, { to: 'left-unseen' });
const arrived = (late: boolean) => told('PatientArrived', { how: 'reception', late }, undefined, { to: 'arrived' });

describe('the coding of a way of consulting', () => {
  it('is that of the NHS lists: video is mechanism 11 and medium 03', () => {
    expect(codesOfMode('video')).toEqual({ deliveryChannel: 'Video', encounterClass: 'VR', consultationMechanism: '11', consultationMediumUsed: '03', encounterType: '307321000000107' });
    expect(codesOfMode('telephone')).toMatchObject({ deliveryChannel: 'Telephone', encounterClass: 'VR', consultationMechanism: '02', consultationMediumUsed: '02' });
    expect(codesOfMode('face-to-face')).toMatchObject({ deliveryChannel: 'In-person', encounterClass: 'AMB', consultationMechanism: '01', encounterType: null });
  });

  it('tells first from follow-up, in person and not', () => {
    expect([firstAttendance('first', 'face-to-face'), firstAttendance('follow-up', 'face-to-face')]).toEqual(['1', '2']);
    expect([firstAttendance('first', 'video'), firstAttendance('follow-up', 'telephone')]).toEqual(['3', '4']);
  });
});

describe('the coding of where a consultation is', () => {
  it('has a FHIR status for every phase', () => {
    expect(PHASES.map((phase) => [phase, appointmentStatus(phase), encounterStatus(phase, true)])).toEqual([
      ['booked', 'booked', null], ['invited', 'booked', null], ['arrived', 'arrived', 'arrived'], ['waiting', 'checked-in', 'arrived'],
      ['opening', 'fulfilled', 'in-progress'], ['consulting', 'fulfilled', 'in-progress'], ['closing', 'fulfilled', 'in-progress'],
      ['wrapping-up', 'fulfilled', 'finished'], ['summarised', 'fulfilled', 'finished'], ['followed-up', 'fulfilled', 'finished'],
      ['cancelled', 'cancelled', 'cancelled'], ['did-not-attend', 'noshow', null], ['left-unseen', 'cancelled', 'cancelled'],
    ]);
    expect(encounterStatus('cancelled', false)).toBeNull();
  });

  it('is not attended yet before the appointment, and unsaid while nobody recorded it', () => {
    expect(of(lived.invited()).attended).toBe('0');
    expect(of(lived.waiting()).attended).toBeNull();
    expect(of(lived.wrappingUp()).attended).toBeNull();
  });

  it('is attended on time or late, with outcome and mode, once followed up', () => {
    expect(of(lived.followedUp('telephone'))).toMatchObject({
      attended: '5', outcomeOfAttendance: '1', deliveryChannel: 'Telephone', appointmentStatus: 'fulfilled', encounterStatus: 'finished', patientParticipation: 'accepted',
    });
    expect(coded(told('AttendanceRecorded', { kind: 'late-but-seen' }, undefined, { to: 'summarised' })).attended).toBe('6');
  });

  it('says who cancelled', () => {
    expect(of(lived.cancelled())).toMatchObject({ attended: '2', cancelationReason: 'pat', patientParticipation: 'declined', appointmentStatus: 'cancelled' });
    expect(coded(told('ConsultationCancelled', { by: 'clinic' }, { reason: 'x' }, { to: 'cancelled' }))).toMatchObject({ attended: '4', cancelationReason: 'prov', patientParticipation: 'accepted' });
  });

  it('is 3 only when a person recorded it, and then without a reason for cancelling', () => {
    expect(of(lived.didNotAttend())).toMatchObject({ attended: '3', appointmentStatus: 'noshow', cancelationReason: null, encounterStatus: null });
  });

  it('never calls who came and was not seen a missed appointment', () => {
    expect(coded(arrived(true), left)).toMatchObject({ attended: '7', appointmentStatus: 'cancelled', cancelationReason: 'other' });
    expect(coded(arrived(false), left).attended).toBeNull();
  });

  it('goes by the mode it was held in', () => {
    expect(coded(told('ModeSwitched', { kind: 'telephone', why: 'technical-failure' }, {}))).toMatchObject({ deliveryChannel: 'Telephone', encounterClass: 'VR', consultationMechanism: '02' });
  });

  it('leaves out an outcome that was corrected or that the pathway does not know', () => {
    expect(coded(told('OutcomeRecorded', { kind: 'toString' }, { decision: 'x' })).outcomeOfAttendance).toBeNull();
    expect(coded(told('OutcomeRecorded', { kind: 'discharged' }, { decision: 'x' }), told('EntryCorrected', { corrects: 1, of: 'OutcomeRecorded' }, { reason: 'x' })).outcomeOfAttendance).toBeNull();
  });
});
