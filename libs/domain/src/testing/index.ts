export {
  aBooking, anInvitation, anOpening, arrived, auditor, booked, cancelled, closing, consulting, didNotAttend, drOkafor,
  followedUp, inCall, invited, leftUnseen, minutesBefore, mrsPatel, next, nothing, reception, settled, someNeeds, START,
  summarised, system, theAdvice, theClarification, theKeyPoints, theOutcome, waiting, wrappingUp,
} from './a-consultation';
export type { Expected } from './given';
export { given } from './given';
export type { History, Moment, Sent } from './history';
export { after, historyOf, pinned, send } from './history';
export { default as standardTable } from '../pathway/standard/standard.v1.table.json';
