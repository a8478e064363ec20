import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aDesk, complaints, PATEL } from '../testing/a-desk.fake';

const NEXT_YEAR = new Date().getFullYear() + 1;
const BOOK = 'POST /api/consultations';
const booked = { status: 201, body: { id: PATEL, reference: 'K7-4MPQ', revision: 1, position: '4' } };

const typing = async () => {
  await userEvent.type(await screen.findByLabelText('First name'), 'Asha');
  await userEvent.type(screen.getByLabelText('Last name'), 'Patel');
  await userEvent.clear(screen.getByLabelText('Day', { selector: '[type=date]' }));
  await userEvent.type(screen.getByLabelText('Day', { selector: '[type=date]' }), `${NEXT_YEAR}-07-01`);
  await userEvent.type(screen.getByLabelText('Time'), '09:30');
};
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('Booking', () => {
  it('sends the time in UTC, what is not known as not known, and goes to the new consultation', async () => {
    const { asked } = aDesk('/reception/book', { [BOOK]: booked });
    await typing();
    await userEvent.type(screen.getByLabelText('NHS number (optional)'), '943 476 5919');
    await press('Book');
    expect(await screen.findByRole('heading', { level: 1, name: /Mrs Asha Patel/ })).toBeInTheDocument();
    expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({
      clinic: 'riverside-cardiology',
      start: `${NEXT_YEAR}-07-01T08:30:00.000Z`,
      mode: 'video',
      details: { name: { given: 'Asha', family: 'Patel' }, dateOfBirth: null, nhsNumber: '9434765919' },
      criteria: [{ criterion: 'hears-well', met: null }],
    });
  });

  it('says at the field that a number is no NHS number, and sends nothing', async () => {
    const { asked } = aDesk('/reception/book', { [BOOK]: booked });
    await typing();
    await userEvent.type(screen.getByLabelText('NHS number (optional)'), '943 476 5918');
    expect(screen.getByLabelText('NHS number (optional)')).toHaveAccessibleDescription(/These ten digits are no NHS number/);
    await press('Book');
    expect(await screen.findByRole('alert')).toHaveTextContent('There is a problem');
    expect(asked.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('asks back when it may be booked twice, and books anyway when told so', async () => {
    const double = {
      status: 409,
      body: { code: 'possible-double-booking', title: 'Refused', detail: 'There is a booking that may be the same.', others: [{ id: PATEL, reference: 'K7-4MPQ', start: `${NEXT_YEAR}-07-01T08:30:00.000Z` }] },
    };
    const { asked } = aDesk('/reception/book', { [BOOK]: ({ body }) => ((body as { evenIfBooked?: boolean }).evenIfBooked ? booked : double) });
    await typing();
    await press('Book');
    expect(await screen.findByRole('link', { name: 'K7-4MPQ' })).toBeInTheDocument();
    await press('This is another one: book anyway');
    await waitFor(() => expect(asked.filter(({ method, path }) => method === 'POST' && path === '/api/consultations')).toHaveLength(2));
  });

  it('leaves the decision to a clinician unless every criterion is met', async () => {
    aDesk('/reception/book');
    expect(await screen.findByText(/A clinician will decide whether this way of consulting suits/)).toBeInTheDocument();
    await userEvent.click(screen.getAllByLabelText('Yes')[1]!);
    await userEvent.selectOptions(await screen.findByLabelText('Clinician'), 'Dr Ngozi Okafor');
    expect(screen.getByText(/All criteria are met/)).toBeInTheDocument();
    expect(await complaints()).toEqual([]);
  });

  it('puts what the service finds wrong beside its field', async () => {
    const wrong = { status: 400, body: { code: 'malformed', title: 'Bad', detail: 'Bad', errors: [{ field: 'details.email', sentence: 'email must be an e-mail address' }] } };
    aDesk('/reception/book', { [BOOK]: wrong });
    await typing();
    await press('Book');
    await waitFor(() => expect(screen.getByLabelText('Email (optional)')).toHaveAccessibleDescription(/must be an e-mail address/));
  });
});
