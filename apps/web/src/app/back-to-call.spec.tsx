import { endConversation } from '@anteroom/domain';
import { inCall, next } from '@anteroom/domain/testing';
import { screen, waitFor } from '@testing-library/react';
import { aBrowser, aScreen, ID, Served } from '../consultation/testing/a-room.fake';
import { keepGoingCall } from '../shared/going-call';
import { BackToCall } from './back-to-call';

const going = { consultation: ID, clinic: 'riverside-cardiology', day: '2026-07-06' };
const onBoard = (served: Served, path = '/board') => aScreen(path, { path: '*', element: <><BackToCall /><p>Some page</p></> }, served.answers());

describe('The way back to a call that was left', () => {
  beforeEach(() => {
    aBrowser();
    keepGoingCall(null);
  });

  it('stands on every page as long as the call goes on', async () => {
    keepGoingCall(going);
    onBoard(new Served(inCall()));
    expect(await screen.findByRole('link', { name: 'Back to the call' })).toHaveAttribute('href', `/consultations/${ID}/room`);
  });

  it.each([
    ['once the call has ended', new Served(next(inCall(), endConversation, { cause: 'put-back-to-waiting' })), '/board'],
    ['in the room itself', new Served(inCall()), `/consultations/${ID}/room`],
  ])('is not there %s', async (_when, served, path) => {
    keepGoingCall(going);
    const { asked } = onBoard(served, path);
    expect(await screen.findByText('Some page')).toBeInTheDocument();
    await waitFor(() => expect(asked.length).toBeGreaterThan(1));
    expect(screen.queryByRole('link', { name: 'Back to the call' })).toBeNull();
  });

  it('is not there for who was in no call', async () => {
    onBoard(new Served(inCall()));
    expect(await screen.findByText('Some page')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Back to the call' })).toBeNull();
  });
});
