import { anInvitation, arrived, booked, invited, next, reception } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { invitePatient } from './invite-patient';
import { referSuitability } from './refer-suitability';
import { withdrawVisitLink } from './withdraw-visit-link';

describe('Inviting', () => {
  it('tells the patient and issues the link', () => {
    given(booked()).when(invitePatient, anInvitation, reception)
      .then(
        { type: 'PatientInvited', data: { channel: 'email', again: false } },
        { type: 'VisitLinkIssued', data: { token: anInvitation.token } },
      )
      .at('invited');
  });
  it('issues a new link when asked to', () => {
    given(invited()).when(invitePatient, { ...anInvitation, newLink: true }, reception)
      .then({ type: 'PatientInvited', data: { again: true } }, 'VisitLinkIssued');
  });
  it('issues a link again after the former one was withdrawn', () => {
    given(next(invited(), withdrawVisitLink, { reason: 'Wrong address' }, reception))
      .when(invitePatient, anInvitation, reception)
      .then('PatientInvited', 'VisitLinkIssued');
  });
  it('is refused while nobody has decided that this way suits', () => {
    given(next(booked(), referSuitability, { why: 'not-known' }, reception))
      .when(invitePatient, anInvitation, reception)
      .thenRefused('suitability-decided');
  });
  it('is refused while the clinic has no number to ring', () => {
    given(booked()).when(invitePatient, anInvitation, reception, { world: { backupRoute: false } })
      .thenRefused('backup-route-given');
  });
  it('is refused once the patient has arrived', () => {
    given(arrived()).when(invitePatient, anInvitation, reception).thenRefused('not-in-this-stage');
  });
  it('keeps the link when inviting again', () => {
    given(invited()).when(invitePatient, anInvitation, reception)
      .then({ type: 'PatientInvited', data: { again: true } }).at('invited');
  });
});
