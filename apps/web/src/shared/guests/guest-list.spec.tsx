import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { aBrowser, aService } from '../testing/a-service.fake';
import { NewsProvider } from '../ui';
import { GuestList } from './guest-list';

const OLD = 'https://anteroom.example/guest#old';
const NEW = 'https://anteroom.example/guest#new';
const SAM = { guest: 'sam', kind: 'interpreter', name: 'Sam Reid', mobile: '07700 900456', email: null, invitedAt: '2026-07-06T08:00:00.000Z', state: 'invited', link: OLD };
const ASHA = { ...SAM, guest: 'asha', kind: 'companion', name: 'Asha Patel', state: 'withdrawn', link: null };

/** Sam is invited without an e-mail address; Asha's link was withdrawn. */
const theList = () => {
  let link = OLD;
  aBrowser();
  const asked = aService({
    'GET /api/consultations/c1/guests': () => ({ body: { guests: [{ ...SAM, link }, ASHA] } }),
    'POST /api/consultations/c1/invite-guest': () => {
      link = NEW;
      return { body: { revision: 6, stage: 'invited', position: '10' } };
    },
  });
  render(
    <NewsProvider>
      <GuestList consultation="c1" revision={5} zone="Europe/London" />
    </NewsProvider>,
  );
  return { asked };
};

describe('A guest whose link was lost', () => {
  it('is given a new one, which stands in the place of the one before, to copy or to read out', async () => {
    const { asked } = theList();
    expect(await screen.findByText(OLD)).toBeInTheDocument();
    await userEvent.click(screen.getByText('New link for Sam Reid'));
    await userEvent.click(screen.getByRole('button', { name: 'Give a new link' }));
    const link = await screen.findByText(NEW);
    await waitFor(() => expect(link).toHaveFocus());
    expect(screen.queryByText(OLD)).not.toBeInTheDocument();
    expect(asked.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
      { guest: 'sam', kind: 'interpreter', name: 'Sam Reid', mobile: '07700 900456' },
    ]);
  });

  it('gets none once it was withdrawn, with nothing axe objects to', async () => {
    theList();
    const [sam, asha] = await screen.findAllByRole('listitem');
    expect(within(sam!).getByText('New link for Sam Reid')).toBeInTheDocument();
    expect(within(asha!).queryByText(/^New link/)).not.toBeInTheDocument();
    expect((await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations).toEqual([]);
  });
});
