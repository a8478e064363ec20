import { endConversation } from '@anteroom/domain';
import { consulting, inCall, next, type History } from '@anteroom/domain/testing';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aChannel } from '../../shared/testing/a-channel.fake';
import { aDevice } from '../../shared/testing/a-device.fake';
import { RoomPage } from '../room/room.page';
import { aBrowser, aScreen, ID, Served } from '../testing/a-room.fake';

const ends = (history: History) =>
  aScreen(`/consultations/${ID}/room?do=end-conversation`, { path: '/consultations/:id/room', element: <RoomPage /> }, new Served(history).answers());

describe('Ending a conversation', () => {
  beforeEach(() => {
    aBrowser();
    aDevice();
    aChannel();
    sessionStorage.clear();
  });

  it('can put the patient back to waiting in the middle of it too, and says what they read', async () => {
    const { asked } = ends(consulting());
    expect(await screen.findByRole('radio', { name: 'We have finished' })).toBeChecked();
    expect(screen.getByText(/^Their page says that you call them in again/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'Put the patient back to waiting' }));
    await userEvent.click(screen.getByRole('button', { name: 'End the call' }));
    await waitFor(() => expect(asked.find(({ path }) => path.endsWith('/end-conversation'))?.body).toEqual({ cause: 'put-back-to-waiting' }));
  });

  it.each([
    ['put-back-to-waiting', 1],
    ['finished', 0],
  ] as const)('reminds the clinician of a patient who waits: %s', async (cause, times) => {
    const over = next(consulting(), endConversation, { cause });
    ends(over);
    expect(await screen.findByRole('button', { name: 'Call again' })).toBeInTheDocument();
    expect(screen.queryAllByText('You have put the patient back to waiting.')).toHaveLength(times);
  });

  it('says while it is being opened that the patient waits again, whatever the cause', async () => {
    ends(inCall());
    expect(await screen.findByRole('radio', { name: 'Put the patient back to waiting' })).toBeChecked();
    expect(screen.getByText('The call goes on until you press this.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'End the call' })).toBeInTheDocument();
    expect(screen.getByText(/^Whatever the cause, the patient then stands in the waiting room again/)).toBeInTheDocument();
  });
});
