import type { RoomEvent, Seat } from '@anteroom/media/server';
import { noted } from './noted';

const seat = (role: string, place: Seat['place'] = 'room'): Seat =>
  ({ id: `seat of ${role}`, place, comer: { user: `id of ${role}`, role, name: 'Anil Patel', standing: 'guest', ways: [] } }) as unknown as Seat;
const clinician = seat('clinician');

describe('Of what happens in a call', () => {
  it.each<[string, RoomEvent, object]>([
    ['how sound and picture travel', { what: 'way', way: 'janus', why: null }, { stem: 'note-call-way', input: { kind: 'janus' } }],
    ['that they do not', { what: 'way', way: undefined, why: 'Janus does not answer' }, { stem: 'note-call-way', input: { kind: 'none', why: 'Janus does not answer' } }],
    ['that somebody holds it', { what: 'held', why: 'ringing', by: clinician }, { stem: 'hold-call', input: { kind: 'ringing' }, by: clinician }],
    ['that somebody takes it up', { what: 'taken-up', by: clinician }, { stem: 'hold-call', input: { kind: 'taken-up' }, by: clinician }],
    ['that the patient’s other device is let in', { what: 'admitted', seat: seat('patient'), by: clinician }, { stem: 'admit-second-device', input: {}, by: clinician, about: 'seat of patient' }],
    ['that a guest is let in', { what: 'admitted', seat: seat('interpreter'), by: clinician }, { stem: 'admit-guest', input: { kind: 'interpreter', guest: 'id of interpreter', name: 'Anil Patel' }, by: clinician, about: 'seat of interpreter' }],
    ['that a guest goes', { what: 'left', seat: seat('companion'), how: 'lost' }, { stem: 'note-guest-left', input: { kind: 'companion', guest: 'id of companion', how: 'lost' }, about: 'seat of companion' }],
    ['that a guest is put out by the clinician', { what: 'left', seat: seat('companion'), how: 'removed', by: clinician }, { stem: 'note-guest-left', input: { kind: 'companion', guest: 'id of companion', how: 'removed', by: 'clinician' }, about: 'seat of companion' }],
  ])('it is recorded %s', (_what, event, expected) => {
    expect(noted(event)).toEqual(expected);
  });

  it.each<[string, RoomEvent]>([
    ['that the patient was put back, which is a fact already', { what: 'held', why: 'put-back', by: clinician }],
    ['that it is held still, after a restart', { what: 'held', why: 'on-hold', by: null }],
    ['that a guest turns round at the door', { what: 'left', seat: seat('companion', 'door'), how: 'left' }],
    ['that a guest goes on from another page', { what: 'left', seat: seat('companion'), how: 'moved' }],
    ['that the patient’s line is gone, which is watched elsewhere', { what: 'left', seat: seat('patient'), how: 'lost' }],
  ])('it is not recorded %s', (_what, event) => {
    expect(noted(event)).toBeNull();
  });
});
