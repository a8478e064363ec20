import { lazy, Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { NewsProvider, SkipLink } from '../shared/ui';
import { ErrorBoundary } from './error-boundary';

// The patient's pages are loaded without any code for staff, and the other way round.
const Visit = lazy(async () => ({ default: (await import('../visit/visit.page')).VisitPage }));
const Guest = lazy(async () => ({ default: (await import('../guest/guest.page')).GuestPage }));
const Staff = lazy(async () => ({ default: (await import('./staff')).Staff }));
const Practice = lazy(async () => ({ default: (await import('../practice/practice.page')).PracticePage }));
const Privacy = lazy(async () => ({ default: (await import('./privacy.page')).PrivacyPage }));
const Accessibility = lazy(async () => ({ default: (await import('./accessibility.page')).AccessibilityPage }));

/** All addresses below whatever router surrounds them. */
export function Addresses() {
  return (
    <Suspense fallback={<p className="nhsuk-width-container">Loading…</p>}>
      <Routes>
        <Route path="/visit/*" element={<Visit />} />
        <Route path="/guest/*" element={<Guest />} />
        <Route path="/practice" element={<Practice />} />
        <Route path="/privacy" element={<Privacy />} />
        <Route path="/accessibility" element={<Accessibility />} />
        <Route path="*" element={<Staff />} />
      </Routes>
    </Suspense>
  );
}

export function App() {
  return (
    <ErrorBoundary>
      <SkipLink />
      <NewsProvider>
        {/* A press shows at once, also on a busy computer: nothing is rendered in the background. */}
        <BrowserRouter useTransitions={false}>
          <Addresses />
        </BrowserRouter>
      </NewsProvider>
    </ErrorBoundary>
  );
}
