import type { OpenLoop } from '@anteroom/domain';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { moment } from '../../shared/time';
import { useGet } from '../../shared/get';
import type { OpenLoops } from '../open-loops/open-loops';

/** Bookings, of any day, of which a clinician has to say whether this way of consulting suits. Read anew with the board. */
export const useToDecide = (clinic: string, position: string | undefined): OpenLoop[] => {
  const { value, again } = useGet<OpenLoops>(`/api/clinics/${encodeURIComponent(clinic)}/open-loops`);
  useEffect(() => {
    if (position !== undefined) again();
  }, [position, again]);
  return (value?.loops ?? []).filter(({ duty }) => duty === 'suitability');
};

export function SuitabilityList({ loops, zone }: { loops: readonly OpenLoop[]; zone: string }) {
  if (loops.length === 0) return null;
  return (
    <section className="nhsuk-warning-callout" aria-labelledby="suitability">
      <h2 className="nhsuk-warning-callout__label" id="suitability" tabIndex={-1}>
        Suitability to decide: {loops.length}
      </h2>
      <ul className="nhsuk-list">
        {loops.map(({ consultation, patientName, start }) => (
          <li key={consultation}>
            <Link to={`/consultations/${consultation}/room?do=decide-suitability`}>{patientName}</Link>, {moment(start, zone)}
          </li>
        ))}
      </ul>
    </section>
  );
}
