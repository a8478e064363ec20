import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { complaints } from '../../testing/a-room.fake';
import { aCall, aRoomCall, inTheRoom, noted, theOther } from '../../testing/a-call.fake';
import { Door, Guests } from './door';

const interpreter = theOther({ id: 'seat-diallo', role: 'interpreter', name: 'Amina Diallo', place: 'door' });
const knocking = (...who: (typeof interpreter)[]) => aCall({ others: [theOther(), ...who] });

describe('The door of a call', () => {
  it('is not there while nobody knocks', () => {
    inTheRoom(aRoomCall(), (here) => <Door {...here} />);
    expect(screen.queryByRole('region', { name: 'Door' })).toBeNull();
  });

  it('says who knocks, once, and lets them in on one tap', async () => {
    const { did, act } = noted();
    const show = inTheRoom(aRoomCall({ act }), (here) => <Door {...here} />);
    show(aRoomCall({ act, call: knocking(interpreter) }));
    expect(screen.getByRole('status')).toHaveTextContent('Amina Diallo, interpreter, is at the door of the call.');
    expect(await complaints()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    show(aRoomCall({ act, call: knocking({ ...interpreter, muted: true }) }));
    expect(screen.getByRole('status')).toHaveTextContent(/^$/);
    await userEvent.click(screen.getByRole('button', { name: /^Let in.*Amina Diallo, interpreter/ }));
    expect(did).toEqual(['admit seat-diallo']);
  });

  it('tells a second device of the patient from the patient, and refuses it', async () => {
    const { did, act } = noted();
    inTheRoom(aRoomCall({ act, call: knocking(theOther({ id: 'seat-tablet', place: 'door' })) }), (here) => <Door {...here} />);
    expect(screen.getByText('Ask in the call whether that is them before you let it in.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /^Refuse.*Mrs Anjali Patel, with another device/ }));
    expect(did).toEqual(['remove seat-tablet']);
  });

  it('says what to do where the first device has no connection that could be asked', () => {
    const tablet = theOther({ id: 'seat-tablet', place: 'door' });
    const show = inTheRoom(aRoomCall({ call: aCall({ others: [theOther({ trouble: 'lost' }), tablet] }) }), (here) => <Door {...here} />);
    expect(screen.getByText(/^Their first device cannot be asked now/)).toBeInTheDocument();
    show(aRoomCall({ call: aCall({ others: [tablet] }) }));
    expect(screen.getByText(/^Their first device cannot be asked now/)).toBeInTheDocument();
  });

  it('asks a guest to leave who is in already, and never the patient', () => {
    inTheRoom(aRoomCall({ call: knocking({ ...interpreter, place: 'room' }) }), (here) => <Guests {...here} />);
    expect(screen.getAllByRole('button', { name: /^Ask to leave/ })).toHaveLength(1);
  });
});
