import { noteCallQuality, observeConnection } from '@anteroom/domain';
import { consulting, next, system, type History } from '@anteroom/domain/testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aBrowser, aScreen, complaints, ID, Served } from '../../testing/a-room.fake';
import { aCall, aRoomCall, noted, theOther } from '../../testing/a-call.fake';
import { useConsultation } from '../../../shared/use-consultation';
import type { RoomCallNow } from './room-call';
import { RoomCall } from './room-call';
import { InCall } from './in-call';

function Shown({ here }: { here: RoomCallNow }) {
  const { value, again } = useConsultation(ID);
  return value && <RoomCall value={here}><InCall now={value} zone="Europe/London" onDone={again} onAdded={again} onEmergency={again} here={here} /></RoomCall>;
}

const lost = () => next(consulting(), observeConnection, { state: 'lost', side: 'patient' }, system);
const talking = (some: Partial<RoomCallNow> = {}, history: History = consulting()) => {
  const { did, act } = noted();
  const served = new Served(history);
  const { asked } = aScreen('/', { path: '/', element: <Shown here={aRoomCall({ act, ...some })} /> }, served.answers());
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

  it('offers another way when this one does not work for somebody', async () => {
    const { did } = talking({ call: aCall({ media: 'lost', offer: { instead: 'direct', why: 'Janus does not answer' } }) });
    expect(await screen.findByRole('button', { name: 'Try again' })).not.toHaveClass('nhsuk-button');
    await press('Go on straight between the two browsers');
    expect(did).toEqual(['take direct']);
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
