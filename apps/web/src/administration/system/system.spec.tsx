import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { MemoryRouter } from 'react-router';
import { aBrowser, aService } from '../../shared/testing/a-service.fake';
import { NewsProvider } from '../../shared/ui';
import type { System, View } from './system';
import { SystemPage } from './system.page';

const STREAM = 'consultation-7e3f0b5e-0a5c-4b86-8f7e-0f6f1c1d2e3f';
const list: View = { view: 'consultations', state: 'up', lagging: false, lag: 0, processed: 1200, parked: [], rebuild: null, trouble: null };
const whole: System = { parts: [{ name: 'event-log', state: 'up' }, { name: 'deadlines', state: 'elsewhere' }], views: [list] };

const showing = (answer: Parameters<typeof aService>[0][string], more: Parameters<typeof aService>[0] = {}) => {
  const asked = aService({ 'GET /api/system': answer, ...more });
  render(
    <NewsProvider>
      <MemoryRouter>
        <SystemPage />
      </MemoryRouter>
    </NewsProvider>,
  );
  return asked;
};
const withList = (more: Partial<View>) => ({ body: { ...whole, views: [{ ...list, ...more }] } });

describe('The system page', () => {
  beforeEach(aBrowser);

  it('says of every part and every list how it is, with nothing axe objects to', async () => {
    showing({ body: whole });
    expect(await screen.findByRole('row', { name: /Record of all events.*Working/ })).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /Deadlines.*Working on another server/ })).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Boards, search and visit links' })).toBeInTheDocument();
    expect(screen.getByText('Up to date')).toBeInTheDocument();
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('says how much a list has yet to read in, and that it does not know where that cannot be told', async () => {
    showing({ body: { ...whole, views: [{ ...list, lagging: true, lag: 1500 }, { ...list, view: 'organisation', lagging: true, lag: null }] } });
    expect(await screen.findByText(/1,500 events to go/)).toBeInTheDocument();
    expect(screen.getByText(/1,200 events read in so far/)).toBeInTheDocument();
  });

  it('has a list built anew when it is asked to, and shows how far that is', async () => {
    let body = withList({}).body;
    const asked = showing(() => ({ body }), {
      'POST /api/system/views/consultations/rebuild': () => {
        body = withList({ rebuild: { processed: 300, of: 1200 } }).body;
        return { status: 202, body: { view: 'consultations' } };
      },
    });
    await userEvent.click(await screen.findByText('Build this list anew'));
    await userEvent.click(screen.getByRole('button', { name: /^Build anew ?: Boards, search and visit links/ }));
    expect(await screen.findByRole('progressbar')).toHaveAttribute('value', '300');
    expect(screen.getByText('300 of 1200')).toBeInTheDocument();
    expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('names what was set aside, and tries it again', async () => {
    const parked = [{ stream: STREAM, error: 'TypeError' }];
    let body = withList({ parked }).body;
    showing(() => ({ body }), {
      [`POST /api/system/views/consultations/parked/${STREAM}/retry`]: () => {
        body = withList({}).body;
        return { body: {} };
      },
    });
    expect(await screen.findByRole('heading', { name: 'Important: 1 record was set aside' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: `Try again with ${STREAM}` }));
    expect(await screen.findByText('Up to date')).toBeInTheDocument();
    expect(screen.queryByText(/set aside/)).toBeNull();
  });

  it('says that it failed again, and leaves it where it was', async () => {
    showing(withList({ parked: [{ stream: STREAM, error: 'TypeError' }] }), {
      [`POST /api/system/views/consultations/parked/${STREAM}/retry`]: { status: 409, body: { code: 'still-set-aside', detail: 'It could not be read in this time either.' } },
    });
    await userEvent.click(await screen.findByRole('button', { name: `Try again with ${STREAM}` }));
    expect(await screen.findByText('It could not be read in this time either.')).toBeInTheDocument();
  });

  it('says why a list does not run, and which part does not work', async () => {
    showing({ body: { parts: [{ name: 'views', state: 'down' }], views: [{ ...list, state: 'down', trouble: 'The database of the views does not answer.' }] } });
    const row = await screen.findByRole('row', { name: /Database of the lists/ });
    expect(within(row).getByText('Not working')).toBeInTheDocument();
    expect(screen.getByText('Not running')).toBeInTheDocument();
    expect(screen.getByText('The database of the views does not answer.')).toBeInTheDocument();
  });

  it('says what has to be looked into at once', async () => {
    showing({ body: { ...whole, parts: [{ name: 'proof', state: 'down', trouble: '40 entries were signed, and the log has 38.' }] } });
    expect(await screen.findByRole('row', { name: /Proof that the record is as it was signed.*Not working.*the log has 38/ })).toBeInTheDocument();
  });

  it('says what it cannot know while the record does not answer, and while nothing does', async () => {
    showing({ body: { parts: [{ name: 'event-log', state: 'down' }], views: [] } });
    expect(await screen.findByText(/How far the lists are is not known/)).toBeInTheDocument();
  });

  it('says so when the service does not answer', async () => {
    showing('unreachable');
    expect(await screen.findByText(/The service does not answer. Nothing has been read yet/)).toBeInTheDocument();
  });
});
