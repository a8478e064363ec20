import { act, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { aBrowser } from '../shared/testing/a-service.fake';
import { NewsProvider } from '../shared/ui';
import { aVisit, aVisitService, next, TOKEN } from './a-visit.fake';
import { VisitPage } from './visit.page';
import { keep } from './way-in';

const openAt = (now: ReturnType<typeof aVisit>) => {
  const service = aVisitService(now);
  keep({ way: { token: TOKEN }, visit: 'v1' });
  window.history.replaceState(null, '', '/visit');
  render(
    <NewsProvider>
      <MemoryRouter>
        <VisitPage />
      </MemoryRouter>
    </NewsProvider>,
  );
  return service;
};
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('A page that is open while the clinic changes to the telephone', () => {
  beforeEach(() => {
    aBrowser();
    sessionStorage.clear();
  });

  it.each([
    ['before the day', {}, 'Your video appointment', 'Your telephone appointment'],
    ['in the waiting room', { state: 'waiting', place: next }, 'You are next', 'You are next'],
    ['in the call', { state: 'in-call' }, 'Your clinician is with you now', 'Your clinician rings you now'],
  ] as const)('says so at once, for screen readers too, under a heading that is true: %s', async (_, at, before, after) => {
    const service = openAt(aVisit(at));
    await heading(before);
    expect(screen.queryByText(/by telephone now/)).not.toBeInTheDocument();
    act(() => service.tell(aVisit(at, 'telephone')));
    expect(await heading(after)).toBeInTheDocument();
    const said = screen.getByText('Your appointment is by telephone now.').parentElement;
    expect(said).toHaveTextContent(/no video call any more\. Your clinician rings you from 01632 960102/);
    expect(said?.closest('[role=alert]')).not.toBeNull();
  });

  it.each([
    ['brings it into sight', null, 1],
    ['takes nobody from what they type', 'Beats a minute', 0],
  ] as const)('%s', async (_, field, times) => {
    const service = openAt(aVisit({ state: 'waiting', place: next }));
    await heading('You are next');
    for (const details of document.querySelectorAll('details')) details.open = true;
    if (field) {
      act(() => screen.getByLabelText('Pulse').click());
      act(() => screen.getByLabelText(field).focus());
    }
    let scrolled = 0;
    window.scrollTo = () => void (scrolled += 1);
    act(() => service.tell(aVisit({ state: 'waiting', place: next }, 'telephone')));
    await screen.findByText('Your appointment is by telephone now.');
    expect(scrolled).toBe(times);
  });

  it('says no more of it when the appointment is over, or is by video again', async () => {
    const service = openAt(aVisit({ state: 'waiting', place: next }));
    await heading('You are next');
    act(() => service.tell(aVisit({ state: 'waiting', place: next }, 'telephone')));
    await screen.findByText('Your appointment is by telephone now.');
    act(() => service.tell(aVisit({ state: 'waiting', place: next })));
    await waitFor(() => expect(screen.queryByText(/by telephone now/)).not.toBeInTheDocument());
    act(() => service.tell(aVisit({ state: 'after' }, 'telephone')));
    await heading('After your appointment');
    expect(screen.queryByText(/by telephone now/)).not.toBeInTheDocument();
  });
});
