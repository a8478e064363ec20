import { lazy, Suspense, type ReactNode } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { ChangePasswordPage } from '../shared/session/change-password.page';
import { Cover } from '../shared/session/cover';
import { homeOf, useSession } from '../shared/session/session';
import { SessionProvider } from '../shared/session/session-provider';
import { SignInPage } from '../shared/session/sign-in.page';
import { Button, Page } from '../shared/ui';
import { BackToCall } from './back-to-call';
import { Footer } from './footer';
import { Header } from './header';
import { NoClinicPage, NotFoundPage, StartPage } from './not-found.page';

const Reception = lazy(async () => ({ default: (await import('../reception/reception.routes')).ReceptionRoutes }));
const Administration = lazy(async () => ({ default: (await import('../administration/administration.routes')).AdministrationRoutes }));
const Board = lazy(async () => ({ default: (await import('../consultation/board/board.page')).BoardPage }));
const OpenLoops = lazy(async () => ({ default: (await import('../consultation/open-loops/open-loops.page')).OpenLoopsPage }));
const Room = lazy(async () => ({ default: (await import('../consultation/room/room.page')).RoomPage }));
const Consultation = lazy(async () => ({ default: (await import('../consultation/consultation-record/consultation-record.page')).ConsultationRecordPage }));
const History = lazy(async () => ({ default: (await import('../consultation/history/history.page')).HistoryPage }));
const Letter = lazy(async () => ({ default: (await import('../consultation/letter/letter.page')).LetterPage }));
const Erasing = lazy(async () => ({ default: (await import('../patient/erasing/erasing.page')).ErasingPage }));
const Erasings = lazy(async () => ({ default: (await import('../patient/erasings/erasings.page')).ErasingsPage }));
const AccessReport = lazy(async () => ({ default: (await import('../patient/access-report/access-report.page')).AccessReportPage }));

function Home() {
  const { me } = useSession();
  return <Navigate to={me ? homeOf(me.roles) : '/sign-in'} replace />;
}

function WithClinic({ children }: { children: ReactNode }) {
  const { state, clinic } = useSession();
  if (clinic) return children;
  // Loaded while locked: which clinics there are is told once the password was given.
  return state === 'covered' ? <p className="nhsuk-width-container">Loading…</p> : <NoClinicPage />;
}

function Inside() {
  const { state, me, again } = useSession();
  const { pathname, search } = useLocation();
  if (state === 'asking') return <p className="nhsuk-width-container">Loading…</p>;
  if (state === 'unreachable')
    return (
      <Page title="The service cannot be reached">
        <p>Check your connection. If it stays like this, go on by telephone with the printed clinic pack.</p>
        <Button onClick={() => void again()}>Try again</Button>
      </Page>
    );
  if (!me) return <Navigate to="/sign-in" state={{ from: pathname + search }} replace />;
  if (me.mustChangePassword) return <ChangePasswordPage />;
  return (
    <Suspense fallback={<p className="nhsuk-width-container">Loading…</p>}>
      <BackToCall />
      <Routes>
        <Route path="/" element={<Home />} />
        <Route path="/start" element={<StartPage />} />
        <Route path="/password" element={<ChangePasswordPage />} />
        <Route path="/administration/*" element={<Administration />} />
        <Route path="/reception/*" element={<WithClinic><Reception /></WithClinic>} />
        <Route path="/board" element={<WithClinic><Board /></WithClinic>} />
        <Route path="/open-loops" element={<WithClinic><OpenLoops /></WithClinic>} />
        <Route path="/consultations/:id/room" element={<Room />} />
        <Route path="/consultations/:id/record" element={<Consultation />} />
        <Route path="/consultations/:id/history" element={<History />} />
        <Route path="/consultations/:id/letter" element={<Letter />} />
        <Route path="/consultations/:id/access-report" element={<AccessReport />} />
        <Route path="/patients/:id/access-report" element={<AccessReport />} />
        <Route path="/patients/:id/erasing" element={<Erasing />} />
        <Route path="/erasings" element={<WithClinic><Erasings /></WithClinic>} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </Suspense>
  );
}

/** Everything for those who work here. Behind the cover of a locked desk it all stays as it was. */
export function Staff() {
  return (
    <SessionProvider>
      <Header />
      <Routes>
        <Route path="/sign-in" element={<SignInPage />} />
        <Route path="*" element={<Inside />} />
      </Routes>
      <Footer />
      <Cover />
    </SessionProvider>
  );
}
