import { noteCallQuality, observeConnection } from '@anteroom/domain';
import { consulting, next, system, type History } from '@anteroom/domain/testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { aBrowser, aScreen, complaints, ID, Served } from '../../testing/a-room.fake';
import { aCall, aRoomCall, noted, theOther } from '../../testing/a-call.fake';
import { useConsultation } from '../../../shared/use-consultation';
import type { RoomCallNow } from './room-call';
import { RoomCall } from './room-call';
import { InCall } from './in-call';

function Shown({ first, then }: { first: RoomCallNow; then: RoomCallNow }) {
  const { value, again } = useConsultation(ID);
  const [here, setHere] = useState(first);
  return value && <><button type="button" onClick={() => setHere(then)}>And then</button> <RoomCall value={here}><InCall now={value} zone="Europe/London" onDone={again} onAdded={again} onEmergency={again} here={here} /></RoomCall></>;
}

const lost = () => next(consulting(), observeConnection, { state: 'lost', side: 'patient' }, system);
const talking = (some: Partial<RoomCallNow> = {}, history: History = consulting(), then: Partial<RoomCallNow> = {}) => {
  const { did, act } = noted();
  const served = new Served(history);
  const { asked } = aScreen('/', { path: '/', element: <Shown first={aRoomCall({ act, ...some })} then={aRoomCall({ act, ...some, ...then })} /> }, served.answers());
  const commandsSent = () => asked.filter(({ method }) => method === 'POST').map(({ path, body }) => [path.split('/').at(-1), body]);
  return { did, served, commandsSent };
};
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

describe('The room in a call', () => {
  beforeEach(aBrowser);

  it('says for each direction how late one hears, what helps, and nothing good that nobody measured', async () => {
    talking({ call: aCall({ quality: { 'seat-patel': { band: 'prompt', delayMs: 520 } } }) });
    expect(await screen.findByText(/They hear you about half a second late\. How late you hear them is not measured\./)).toBeInTheDocument();
    expect(screen.getByText(/Leave a pause after you speak\./)).toBeInTheDocument();
    expect(await complaints()).toEqual([]);
  });

  it.each([
    ['direct', 'Sound and picture go straight from device to device.'],
    ['janus', 'Sound and picture go through the clinic’s server.'],
  ] as const)('says which way sound and picture go: %s', async (way, words) => {
    talking({ call: aCall({ way }) });
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(screen.getAllByText(/^Sound and picture go/)).toHaveLength(1);
  });

  it('says what broke, and gives every way on in one tap', async () => {
    const { did } = talking({ call: aCall({ others: [theOther({ trouble: 'lost' })] }) }, lost());
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The patient has lost the connection.');
    for (const way of ['Try again', 'Ring instead', 'Resume the call', 'End, and give another appointment']) expect(screen.getByRole('button', { name: way })).toBeInTheDocument();
    expect(await complaints()).toEqual([]);
    await press('Try again');
    await press('Ring instead');
    expect(did).toEqual(['again', 'hold ringing']);
    expect(screen.getByRole('button', { name: 'Ring instead' })).toHaveClass('nhsuk-button');
    expect(screen.getByRole('button', { name: 'Try again' })).not.toHaveClass('nhsuk-button');
    expect(screen.getByRole('link', { name: /^Ring 0/ })).toBeInTheDocument();
  });

  it('leads from no sound into the chat, ready to write', async () => {
    talking({ call: aCall({ others: [theOther({ trouble: 'silent' })] }) });
    await press('Write in the chat');
    expect(screen.getByLabelText('Write to everybody in the call')).toHaveFocus();
  });

  it('goes on by telephone with one tap once they answered, the mode before the reason', async () => {
    const { commandsSent } = talking({ held: 'ringing' });
    await press('They answered: go on by telephone');
    await screen.findByText(/^You go on by telephone/);
    expect(commandsSent()).toEqual([
      ['switch-mode', { kind: 'telephone', why: 'technical-failure' }],
      ['report-technical-failure', { what: 'connection', done: 'rang-instead' }],
    ]);
  });

  it('goes back to the video when nobody answers', async () => {
    const { did } = talking({ held: 'ringing' });
    await press('No answer: back to the video');
    expect(did).toEqual(['take-up']);
  });

  it('ends as lost where another appointment is given, and leads there', async () => {
    const { commandsSent } = talking({ call: aCall({ others: [] }) });
    await press('End, and give another appointment');
    expect(await screen.findByText('Another page')).toBeInTheDocument();
    expect(commandsSent()).toEqual([['end-conversation', { cause: 'connection-lost' }]]);
  });

  it('shows that the call is on hold instead of an empty picture, and takes it up', async () => {
    const { did } = talking({ held: 'on-hold' });
    expect(await screen.findByText('The call is on hold.')).toBeInTheDocument();
    expect(screen.getByText('Nobody sees or hears you at the moment.')).toBeInTheDocument();
    expect(screen.queryByText('Nobody else is here at the moment.')).toBeNull();
    await press('Take the call up again');
    expect(did).toEqual(['take-up']);
  });

  it.each([['janus', 'direct'], ['direct', 'janus']] as const)('goes the other way at any time, which one tap asks for: from %s to %s', async (way, other) => {
    const { did } = talking({ call: aCall({ way }) });
    await press('Try the other way for sound and picture');
    expect(did).toEqual([`take ${other}`]);
    expect(await complaints()).toEqual([]);
  });

  it('offers the telephone where no way works, and nothing else stands out', async () => {
    const { did } = talking({ call: aCall({ media: 'lost', offer: { instead: 'telephone', why: 'Janus does not answer' } }) });
    expect(await screen.findByRole('button', { name: 'Try again' })).not.toHaveClass('nhsuk-button');
    await press('Ring instead');
    expect(did).toEqual(['hold ringing']);
  });

  it('says that the page may not have been told of the ringing where its connection was lost', async () => {
    const before = { call: aCall({ others: [theOther({ trouble: 'lost' })] }) };
    // Of a page that waits nothing is missed, so that what was said of it is taken back.
    const after = { held: 'ringing', call: aCall({ others: [theOther({ place: 'waiting' })] }) } as const;
    talking(before, consulting(), after);
    await press('And then');
    expect(await screen.findByText(/had lost the connection, so it may not have been told that you ring/)).toBeInTheDocument();
  });

  it('says that the page has left the video where it was there to be told', async () => {
    talking({}, consulting(), { held: 'ringing', call: aCall({ others: [theOther({ place: 'waiting' })] }) });
    await press('And then');
    expect(await screen.findByText(/has left the video, so that their telephone rings with sound/)).toBeInTheDocument();
  });

  it('keeps what is written with the record, unless somebody says why not', async () => {
    talking({ call: aCall({ said: [{ from: 'seat-patel', name: 'Mrs Anjali Patel', text: 'I cannot hear you', at: '2026-07-06T09:02:00.000Z' }] }) });
    await press('Chat (1 new)');
    const chat = screen.getByRole('region', { name: 'Chat' });
    expect(within(chat).getByText('I cannot hear you')).toBeInTheDocument();
    expect(within(chat).getByText(/kept with the record/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Discard it with a reason' })).toHaveAttribute('href', `/consultations/${ID}/room?do=discard-chat`);
    expect(screen.getByRole('button', { name: 'Chat' })).toHaveAttribute('aria-expanded', 'true');
  });

  it('hides no measured trouble behind what the record said before', async () => {
    talking({}, next(consulting(), noteCallQuality, { kind: 'fine', toward: 'patient', delayMs: 90 }, system));
    expect(await screen.findByText('How late you hear each other is not measured.')).toBeInTheDocument();
  });
});
