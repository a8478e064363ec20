import { act, render, screen, waitFor } from '@testing-library/react';
import { aChannel, type FakeChannel } from '../testing/a-channel.fake';
import { NotLoaded } from './not-loaded';
import { useCall } from './use-call';

// A file that has another name since the upgrade is an import that fails; jest can make no other.
jest.mock('@anteroom/media/browser', () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});

function Page() {
  const { now } = useCall({ path: '/api/visits/v/call', local: null });
  return (
    <NotLoaded now={now} className="trouble">
      <p>Or ring 01632 960100.</p>
    </NotLoaded>
  );
}

describe('A call whose code for sound and picture cannot be loaded', () => {
  let line: FakeChannel;
  beforeEach(async () => {
    line = aChannel();
    render(<Page />);
    await waitFor(() => expect(line.sent[0]).toMatchObject({ type: 'hello' }));
    act(() => line.tell({ type: 'welcome', you: 'me', place: 'waiting', participants: [], said: [] }));
  });

  it('says nothing of it as long as one waits', async () => {
    act(() => line.tell({ type: 'said', said: { from: 'x', name: 'Dr Okafor', text: 'In a moment', at: '2026-07-06T09:00:00.000Z' } }));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('offers to load the page again first, with the telephone beside it, and leaves it to the person', async () => {
    act(() => line.tell({ type: 'enter', way: 'janus', iceServers: [], entry: null, peers: [] }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Load the page again, and come back to the call.');
    expect(screen.getByRole('button', { name: 'Load the page again' })).toBeInTheDocument();
    expect(alert).toHaveTextContent('Or ring 01632 960100.');
    await waitFor(() => expect(line.sent).toContainEqual({ type: 'failed', way: 'janus' }));
  });
});
