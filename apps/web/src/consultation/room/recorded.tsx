import { Link } from 'react-router';
import type { FactType } from '@anteroom/domain';
import { Details } from '../../shared/ui';
import { Entry } from '../what-happened/entry';
import { entriesOf } from './entries';
import type { RoomProps } from './room-form';

/** What somebody in this call said, found or decided; the machinery around it stands in the history. */
const TOLD: readonly FactType[] = [
  'NeedsRecorded', 'SuitabilityDecided', 'SuitabilityOverridden', 'PriorTestsConfirmed', 'PriorTestsWaived', 'PreferenceStated', 'ModeSwitched', 'CallAttempted',
  'TechnicalFailureReported', 'IdentityConfirmed', 'OpeningChecked', 'ChaperoneRecorded', 'GatePassed', 'EmergencyDeclared', 'EmergencyServicesCalled', 'NoteTaken',
  'ReadingRecorded', 'ExaminationRecorded', 'ExaminationFoundInadequate', 'AllergyRecorded', 'DiagnosisRecorded', 'MedicationRecorded', 'PlanRecorded',
  'KeyPointsSummarised', 'ClarificationAsked', 'SafetyNettingRecorded', 'AttendanceRecorded', 'OutcomeRecorded', 'FollowUpOwed', 'FollowUpDone',
  'FollowUpDeclaredUnneeded', 'RepeatAppointmentBooked', 'RepeatAppointmentDeclaredUnneeded', 'PatientContacted', 'PassedGatesReviewed', 'EmergencyReviewed',
];

/** Newest first, each with the way to correct it. */
export function Recorded({ now, zone, onDone }: RoomProps) {
  const entries = entriesOf(now, TOLD).reverse();
  return (
    <section aria-labelledby="recorded">
      <h2 className="nhsuk-heading-s" id="recorded">
        What is recorded
      </h2>
      {entries.length === 0 ? (
        <p>Nothing yet.</p>
      ) : (
        <Details summary={entries.length === 1 ? '1 entry' : `${entries.length} entries, the newest first`}>
          <ul className="nhsuk-list">
            {entries.map((entry) => (
              <Entry key={entry.revision} entry={entry} now={now} zone={zone} onDone={onDone} />
            ))}
          </ul>
        </Details>
      )}
      <ul className="nhsuk-list">
        <li>
          <Link to={`/consultations/${now.id}/record`}>The whole record</Link>
        </li>
        <li>
          <Link to={`/consultations/${now.id}/history`}>History: everything that happened</Link>
        </li>
        <li>
          <Link to={`/reception/consultations/${now.id}`}>Appointment, contacts and messages</Link>
        </li>
      </ul>
    </section>
  );
}
