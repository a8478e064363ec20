import { approveLetter, correctEntry, draftLetter, handOnLetter } from '@anteroom/domain';
import { next, summarised, type History } from '@anteroom/domain/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aBrowser, aScreen, complaints, ID, Served } from '../testing/a-room.fake';
import { LetterPage } from './letter.page';

const look = (served: Served, roles: string[] = ['clinician']) =>
  aScreen(`/consultations/${ID}/letter`, { path: '/consultations/:id/letter', element: <LetterPage /> }, served.answers(roles));

const handedOn = (): History => next(next(next(summarised(), draftLetter, {}), approveLetter, {}), handOnLetter, { how: 'post', to: 'Weir Lane Surgery' });

describe('The GP letter', () => {
  beforeEach(aBrowser);

  it('is drafted, read, approved and handed on, with nothing axe objects to', async () => {
    const served = new Served(summarised());
    look(served);
    await userEvent.type(await screen.findByLabelText('Opening words (optional)'), '<b>Dear</b> Mrs Patel');
    expect(screen.queryByRole('button', { name: 'Approve the letter' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Draft the letter' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Approve the letter' }));
    expect(screen.getByText('<b>Dear</b> Mrs Patel', { selector: 'p' })).toBeInTheDocument();
    await userEvent.click(await screen.findByRole('button', { name: 'It has been handed on' }));
    expect(await screen.findByText(/electronic transfer to Weir Lane Surgery/)).toBeInTheDocument();
    expect(await complaints()).toEqual([]);
  });

  it('says that it is superseded once an entry is corrected, and asks for a new draft before a new approval', async () => {
    const history = handedOn();
    const wrong = history.facts.findIndex(({ type }) => type === 'SafetyNettingRecorded');
    look(new Served(next(history, correctEntry, { corrects: wrong, reason: 'Wrong leaflet' })));
    expect(await screen.findByRole('heading', { name: 'Superseded' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Approve the letter' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Draft it again' }));
    await screen.findByRole('button', { name: 'Approve the letter' });
    expect(screen.queryByRole('heading', { name: 'Superseded' })).not.toBeInTheDocument();
  });

  it('asks for handing on again when it did not arrive', async () => {
    look(new Served(handedOn()));
    await userEvent.click((await screen.findAllByText('It did not arrive')).at(0)!);
    await userEvent.type(screen.getByLabelText('What went wrong?'), 'No such practice');
    await userEvent.click(screen.getByRole('button', { name: 'It did not arrive' }));
    expect(await screen.findByRole('button', { name: 'It has been handed on' })).toBeInTheDocument();
    expect(screen.getByText(/No such practice/)).toBeInTheDocument();
  });
});
