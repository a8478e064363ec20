import { waiting } from '@anteroom/domain/testing';
import { screen, waitFor } from '@testing-library/react';
import { act } from 'react';
import userEvent from '@testing-library/user-event';
import { aChannel, type FakeChannel } from '../../../shared/testing/a-channel.fake';
import { aDevice } from '../../../shared/testing/a-device.fake';
import { Cover } from '../../../shared/session/cover';
import { aBrowser, aScreen, ID, Served } from '../../testing/a-room.fake';
import { RoomPage } from '../room.page';

const NOBODY = { status: 401, body: { code: 'not-signed-in', title: 'Sign in', detail: 'You are not signed in.' } };

describe('A room that is left open', () => {
  let line: FakeChannel;
  let isSignedIn: boolean;
  beforeEach(() => {
    aBrowser();
    aDevice();
    sessionStorage.clear();
    line = aChannel();
    isSignedIn = true;
  });

  const enter = () => {
    const answers = new Served(waiting()).answers();
    const me = answers['GET /api/me'] as object;
    return aScreen(`/consultations/${ID}/room`, { path: '/consultations/:id/room', element: <><RoomPage /><Cover /></> }, {
      ...answers,
      'GET /api/me': () => (isSignedIn ? me : NOBODY),
      'POST /api/me/unlock': () => {
        isSignedIn = true;
        return { body: {} };
      },
    });
  };
  const asksForMe = (asked: { path: string }[]) => asked.filter(({ path }) => path === '/api/me').length;

  it('asks for no further line once nobody is signed in, says so, and goes on when they are again', async () => {
    enter();
    await waitFor(() => expect(line.sent[0]).toMatchObject({ type: 'hello' }));
    isSignedIn = false;
    act(() => line.refuse());
    expect(await screen.findByRole('dialog')).toHaveTextContent('Enter your password to go on.');
    const { length } = line.opened;
    // What hurries a line that is only lost.
    window.dispatchEvent(new Event('online'));
    expect(line.opened).toHaveLength(length);
    line.allow();
    await userEvent.type(screen.getByLabelText('Password'), 'correct horse battery');
    await userEvent.click(screen.getByRole('button', { name: 'Unlock' }));
    await waitFor(() => expect(line.opened).toHaveLength(length + 1));
  });

  it('tries on as long as somebody is signed in and the line alone is away', async () => {
    const { asked } = enter();
    await waitFor(() => expect(line.sent[0]).toMatchObject({ type: 'hello' }));
    const before = asksForMe(asked);
    act(() => line.refuse());
    await waitFor(() => expect(asksForMe(asked)).toBeGreaterThan(before));
    const { length } = line.opened;
    await waitFor(() => expect(line.opened.length).toBeGreaterThan(length));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});
