import { after, before, type Instant } from '../../kernel';
import { IN_CALL, type Phase } from '../../pathway/vocabulary';
import type { ConsultationRecord } from './consultation-record';
import type { VisitContext, VisitState } from './visit';
import { waitsAgain } from './visit-call';

const BY_PHASE: Partial<Record<Phase, VisitState>> = {
  arrived: 'arrived', waiting: 'waiting', ...Object.fromEntries(IN_CALL.map((phase) => [phase, 'in-call'])),
  'wrapping-up': 'after', summarised: 'after', 'followed-up': 'after',
  cancelled: 'cancelled', 'did-not-attend': 'missed', 'left-unseen': 'left',
};

export const arrivalOpens = ({ start }: ConsultationRecord, { times }: VisitContext): Instant => before(start, times.arrivalOpens);
export const aftercareEnds = ({ endedAt }: ConsultationRecord, { times }: VisitContext): Instant | null =>
  endedAt && after(endedAt, times.aftercare);

const isBefore = (one: Instant, other: Instant): boolean => Date.parse(one) < Date.parse(other);

const beforeArrival = (record: ConsultationRecord, context: VisitContext): VisitState => {
  const tried = record.sections.invitation.some(({ type }) => type === 'VisitLinkTried');
  return tried && isBefore(context.now, arrivalOpens(record, context)) ? 'too-early-or-test' : 'before';
};

/** Where the visit stands, in the patient's words. */
export const visitState = (record: ConsultationRecord, context: VisitContext): VisitState => {
  const { phase, mode, known } = record;
  const end = aftercareEnds(record, context);
  if (end && !isBefore(context.now, end)) return 'closed';
  if (phase === 'arrived' && mode === 'video' && !known.includes('checks')) return 'checks';
  if (phase === 'wrapping-up' && waitsAgain(record) !== null) return 'waiting';
  return BY_PHASE[phase ?? 'booked'] ?? beforeArrival(record, context);
};
