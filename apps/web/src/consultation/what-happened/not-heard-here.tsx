import type { ConsultationNow } from '../../shared/use-consultation';
import { unheardInWords } from './not-heard';

/** Beside what was recorded while somebody was not heard. */
export function NotHeardHere({ now, revision }: { now: Pick<ConsultationNow, 'record'>; revision: number }) {
  const words = unheardInWords(now, revision);
  return words && <p className="anteroom-not-heard">{words}</p>;
}
