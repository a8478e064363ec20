import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useGet } from '../../shared/get';
import { consultationUrl, sendCommand } from '../../shared/send-command';
import { useClinic, useSession } from '../../shared/session/session';
import { instantOf } from '../../shared/time';
import { Page, Refusal, useAnnounce } from '../../shared/ui';
import type { ConsultationNow } from '../../shared/use-consultation';
import { BookForm, type Booked } from './book.form';
import { emptyBooking, following, type TypedBooking } from './booking';

/** The consultation this one follows is told; if that fails, its page is opened where it can be said by hand. */
const useBooked = (follows: string | null, zone: string) => {
  const navigate = useNavigate();
  const announce = useAnnounce();
  return async ({ id }: Booked, { day, time }: TypedBooking) => {
    if (!follows) return navigate(`/reception/consultations/${id}`);
    const body = { consultation: id, start: instantOf(day, time, zone) };
    const told = await sendCommand({ url: consultationUrl(follows, 'book-repeat-appointment'), body });
    if (told.outcome === 'done') return navigate(`/reception/consultations/${id}`);
    announce('It is booked. The consultation before does not show it yet: record it there.');
    return navigate(`/reception/consultations/${follows}?do=book-repeat-appointment`);
  };
};

/** Books a consultation, a first one or one that follows another. */
export function BookPage() {
  const [query] = useSearchParams();
  const follows = query.get('follows');
  const chosen = useClinic();
  const { clinics } = useSession();
  const before = useGet<ConsultationNow>(follows ? `/api/consultations/${encodeURIComponent(follows)}` : null);
  const clinic = clinics.find(({ id }) => id === before.value?.record.clinic) ?? chosen;
  const booked = useBooked(follows, clinic.zone);
  const record = before.value?.record;
  const initial = useMemo(() => (record ? following(clinic.zone, record.patient, record.gp) : emptyBooking(clinic.zone)), [record, clinic.zone]);
  return (
    <Page title={follows ? 'Book the repeat appointment' : 'Book a consultation'} caption={clinic.name} back={{ to: '/reception', text: "The day's list" }}>
      {before.problem && <Refusal problem={before.problem} />}
      {follows && !before.value ? <p>Loading…</p> : <BookForm key={clinic.id} clinic={clinic} initial={initial} follows={follows} onBooked={(answer, booking) => void booked(answer, booking)} />}
    </Page>
  );
}
