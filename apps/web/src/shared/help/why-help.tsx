import { clock } from '../time';
import { Inset } from '../ui';
import type { ConsultationNow } from '../use-consultation';
import { stillOpen } from './still-open';

/** Read before one rings: in the patient's own words where there are any. Nothing where nobody needs help. */
export function WhyHelp({ now: { record }, zone }: { now: ConsultationNow; zone: string }) {
  const needs = stillOpen(record);
  if (needs.length === 0) return null;
  return (
    <Inset>
      {needs.map(({ revision, at, about, words }) => (
        <p key={revision}>
          <strong>{about}</strong>, {clock(at, zone)}
          {words && `: ${words}`}
        </p>
      ))}
    </Inset>
  );
}
