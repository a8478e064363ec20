import { bare } from '../../pathway/words';
import { appointmentTimePassed } from './appointment-time-passed';
import { attendanceRecorded } from './attendance-recorded';
import { backupRouteGiven } from './backup-route-given';
import { checksPassed } from './checks-passed';
import { clarificationAsked } from './clarification-asked';
import { dutiesClosed } from './duties-closed';
import { identityConfirmed } from './identity-confirmed';
import { keyPointsSummarised } from './key-points-summarised';
import { letterApproved } from './letter-approved';
import { letterDrafted } from './letter-drafted';
import { noOneOnTheLine } from './no-one-on-the-line';
import { noOpenFailure } from './no-open-failure';
import { openingChecked } from './opening-checked';
import { outcomeRecorded } from './outcome-recorded';
import { patientArrived } from './patient-arrived';
import { patientNeverArrived } from './patient-never-arrived';
import { patientTold } from './patient-told';
import type { Rule } from './rule';
import { safetyNettingSettled } from './safety-netting-settled';
import { serviceWasAvailable } from './service-was-available';
import { suitabilityDecided } from './suitability-decided';
import { testsReady } from './tests-ready';
import { triesMade } from './tries-made';

const all: readonly Rule[] = [
  appointmentTimePassed, attendanceRecorded, backupRouteGiven, checksPassed, clarificationAsked, dutiesClosed, identityConfirmed,
  keyPointsSummarised, letterApproved, letterDrafted, noOneOnTheLine, noOpenFailure, openingChecked, outcomeRecorded,
  patientArrived, patientNeverArrived, patientTold, safetyNettingSettled, serviceWasAvailable, suitabilityDecided, testsReady, triesMade,
];

/** The rules a pathway may name, by name. Rules that ask what was typed stand beside them and are asked by the commands. */
export const rules: Readonly<Record<string, Rule>> = bare(Object.fromEntries(all.map((rule) => [rule.name, rule])));
