/** The one worked example: Dr Okafor sees Mrs Patel. Each history is made by really sending the commands before it. */
import * as c from '../consultation/commands';
import type { CommandDefinition } from '../consultation/command';
import type { PinnedPathway } from '../consultation/consultation.machine';
import type { Asking } from '../kernel';
import type { Mode } from '../pathway/vocabulary';
import { drOkafor, mrsPatel, reception, system } from './cast';
import { after, historyOf, type History, type Moment } from './history';
import {
  aBooking, anInvitation, anOpening, minutesBefore, theAdvice, theClarification, theKeyPoints, theOutcome,
} from './inputs';

export { auditor, drOkafor, mrsPatel, reception, system } from './cast';
export { aBooking, anInvitation, anOpening, minutesBefore, someNeeds, START, theAdvice, theClarification, theKeyPoints, theOutcome } from './inputs';

export const nothing = (pathway?: PinnedPathway): History => historyOf([], pathway);

/** One command further. */
export const next = <Input>(
  history: History,
  definition: CommandDefinition<Input>,
  input: Input,
  ...[asking = drOkafor, moment]: [Asking?, Moment?]
): History => after(history, { definition, input, asking, moment });

export const booked = (mode?: Mode): History => next(nothing(), c.book, aBooking(mode), reception);
export const invited = (mode?: Mode): History => next(booked(mode), c.invitePatient, anInvitation, reception);

/** By video the checks are still to come; by telephone and face to face the patient waits at once. */
export const arrived = (mode?: Mode): History => {
  const history = invited(mode);
  const now = minutesBefore(10);
  if (mode === 'telephone') return next(history, c.recordCallAttempt, { kind: 'answered', identified: true }, drOkafor, { now });
  const arrival = { how: mode === 'face-to-face' ? 'reception' : 'link', arrivalOpens: 'PT30M' } as const;
  return next(history, c.recordArrival, arrival, arrival.how === 'link' ? mrsPatel : reception, { now });
};
export const waiting = (mode: Mode = 'video'): History =>
  mode === 'video' ? next(arrived(mode), c.confirmChecks, { by: 'patient' }, mrsPatel) : arrived(mode);
export const inCall = (mode?: Mode): History => next(waiting(mode), c.callIn, {}, drOkafor, { now: minutesBefore(0) });

export const consulting = (mode: Mode = 'video'): History => {
  const line = mode === 'video' ? next(inCall(mode), c.observeConnection, { state: 'established' }, system) : inCall(mode);
  return next(next(line, c.confirmIdentity, { how: 'date-of-birth-and-name' }), c.checkOpening, anOpening(mode));
};
export const closing = (mode?: Mode): History => next(consulting(mode), c.beginClosing, {});

const settle = (history: History): History => {
  const summed = next(next(history, c.summariseKeyPoints, theKeyPoints), c.askClarification, theClarification);
  const safe = next(summed, c.recordSafetyNetting, theAdvice);
  return next(next(safe, c.recordAttendance, { kind: 'on-time' }), c.recordOutcome, theOutcome);
};

/** Still talking, and nothing owed to the patient any more. */
export const settled = (mode?: Mode): History => settle(closing(mode));
/** The call is over, and everything still owed. */
export const wrappingUp = (mode?: Mode): History => next(closing(mode), c.endConversation, { cause: 'finished' });
export const summarised = (mode?: Mode): History => next(settled(mode), c.completeConsultation, {});

export const followedUp = (mode?: Mode): History => {
  const approved = next(next(summarised(mode), c.draftLetter, {}), c.approveLetter, {});
  const handedOn = next(approved, c.handOnLetter, { how: 'post', to: 'Weir Lane Surgery' }, reception);
  return next(handedOn, c.sendPatientCopy, { how: 'email', leaflet: true }, reception);
};

export const cancelled = (mode?: Mode): History =>
  next(invited(mode), c.cancelConsultation, { by: 'patient', reason: 'Feels well' }, reception);
export const didNotAttend = (): History =>
  next(invited(), c.recordDidNotAttend, { reason: 'Rang, no answer' }, reception, { now: minutesBefore(-30) });
export const leftUnseen = (mode?: Mode): History =>
  next(waiting(mode), c.recordLeftUnseen, { reason: 'Waited an hour' }, reception);
