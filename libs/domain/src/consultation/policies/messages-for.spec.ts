import type { Pathway } from '../../pathway/pathway';
import standard from '../../pathway/standard/standard.v1.json';
import { booked, recorded, told, type Told } from '../views/recorded.fake';
import { messagesFor } from './messages-for';

const pathway = standard as unknown as Pathway;
const after = (fact: Told, on: Pick<Pathway, 'messages'> = pathway) => messagesFor(recorded(booked(), fact).at(-1)!, on);
const invited = (channel: 'email' | 'letter' | 'telephone') => told('PatientInvited', { channel, again: false }, { backupNumber: '1', ringingFrom: '2' }, { to: 'invited' });
const switched = (to: string) => told('ModeSwitched', { kind: 'telephone', why: 'technical-failure' }, {}, { to });
const copied = (kind: 'email' | 'post') => told('PatientCopySent', { kind, leaflet: true }, {}, { to: 'summarised' });

describe('the messages that follow a fact', () => {
  it('are the invitation, when the patient is invited by e-mail', () => {
    expect(after(invited('email'))).toEqual([{ template: 'invitation', to: 'patient' }]);
  });

  it('are none, when the invitation is printed or told', () => {
    expect(after(invited('letter'))).toEqual([]);
    expect(after(invited('telephone'))).toEqual([]);
  });

  it('are the reminder, unless its moment has passed', () => {
    expect(after(told('ReminderDue', { reminder: 'reminder', stale: false }))).toEqual([{ template: 'reminder', to: 'patient' }]);
    expect(after(told('ReminderDue', { reminder: 'reminder', stale: true }))).toEqual([]);
  });

  it.each([['invited', 1], ['waiting', 1], ['booked', 0], ['consulting', 0], ['wrapping-up', 0]])('tell of another mode when %s: %i', (stage, count) => {
    expect(after(switched(stage))).toHaveLength(count);
  });

  it('tell of a cancelled appointment', () => {
    expect(after(told('ConsultationCancelled', { by: 'clinic' }, { reason: 'x' }, { to: 'cancelled' }))).toEqual([{ template: 'cancelled', to: 'patient' }]);
  });

  it('are the aftercare, when the copy goes by e-mail, and none by post', () => {
    expect(after(copied('email'))).toEqual([{ template: 'aftercare', to: 'patient' }]);
    expect(after(copied('post'))).toEqual([]);
  });

  it('are none for what was entered afterwards', () => {
    expect(after({ ...invited('email'), recordedAt: '2026-07-06T15:00:00.000Z' })).toEqual([]);
  });

  it('go by what the pathway says', () => {
    const on = { messages: { gone: { on: 'ConsultationCancelled', to: 'companion' as const, subject: '', text: '' } } };
    expect(after(told('ConsultationCancelled', { by: 'clinic' }, { reason: 'x' }), on)).toEqual([{ template: 'gone', to: 'companion' }]);
    expect(after(invited('email'), on)).toEqual([]);
  });
});
