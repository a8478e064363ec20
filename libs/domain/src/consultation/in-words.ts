import { accepts } from '../pathway/accepts';
import type { Arranged } from '../pathway/arrange';
import type { Configuration } from '../pathway/configuration';
import type { StageId } from '../pathway/pathway';
import type { Phase } from '../pathway/vocabulary';
import type { FactType } from './consultation.events';

/** "The consultation is …" */
export const PHASE_IN_WORDS: Readonly<Record<Phase, string>> = {
  booked: 'booked',
  invited: 'invited',
  arrived: 'arrived',
  waiting: 'waiting',
  opening: 'at the opening of the call',
  consulting: 'under way',
  closing: 'being closed',
  'wrapping-up': 'being wrapped up',
  summarised: 'summarised',
  'followed-up': 'followed up',
  cancelled: 'cancelled',
  'did-not-attend': 'ended as not attended',
  'left-unseen': 'ended as left unseen',
};

/** What one does to get on, for whoever was told that something is not possible here. */
const LEADS_ON: Readonly<Partial<Record<FactType, string>>> = {
  PatientInvited: 'invite the patient',
  PatientArrived: 'check the patient in',
  ChecksPassed: 'check camera and microphone',
  PatientCalledIn: 'call the patient in',
  IdentityConfirmed: 'confirm who the patient is',
  OpeningChecked: 'make the opening check',
  ClosingBegan: 'begin to close',
  ConversationEnded: 'end the call',
  ConsultationCompleted: 'complete the consultation',
  EmergencyDeclared: 'declare an emergency',
  AppointmentMoved: 'move the appointment',
  ConsultationCancelled: 'cancel it',
  Reinstated: 'reinstate it with a reason',
  AddedStageCompleted: 'complete this step',
  AddedStageSkipped: 'skip this step with a reason',
};

/** What is possible here and leads on. */
export const leadingOn = (arranged: Arranged, stage: StageId, now: Configuration): string[] =>
  Object.entries(LEADS_ON).flatMap(([fact, words]) => {
    const way = arranged.ways[stage]?.[fact];
    return way && accepts(arranged, way, now) ? [words] : [];
  });
