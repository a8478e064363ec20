import { endConversation } from '@anteroom/domain';
import { closing, consulting, inCall, wrappingUp, type History } from '@anteroom/domain/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aChannel } from '../../shared/testing/a-channel.fake';
import { aBrowser, aScreen, complaints, ID, Served } from '../testing/a-room.fake';
import { RoomPage } from './room.page';

const address = `/consultations/${ID}/room`;
const enter = (history: History, path = address) => {
  const served = new Served(history);
  return { served, ...aScreen(path, { path: '/consultations/:id/room', element: <RoomPage /> }, served.answers()) };
};
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const step = (name: string) => screen.findByRole('heading', { level: 2, name });
const sent = (asked: ReturnType<typeof enter>['asked'], stem: string) => asked.filter(({ method, path }) => method === 'POST' && path.endsWith(`/${stem}`));

describe('The consultation room', () => {
  beforeEach(() => {
    aBrowser();
    aChannel();
  });

  it('leads from the opening to the consulting, with nothing axe objects to', async () => {
    enter(inCall());
    await step('Opening');
    expect(await complaints()).toEqual([]);
    await press('This is the patient');
    const place = await screen.findByLabelText('Where is the patient now?');
    expect(screen.getByRole('button', { name: /^Opening check/ })).toHaveFocus();
    await userEvent.type(place, 'At home, kitchen');
    await press('The opening is checked');
    await step('Consulting');
    expect(screen.getAllByText('At home, kitchen')[0]).toBeVisible();
  });

  it('says before sending what is missing, and sends nothing', async () => {
    const { asked } = enter(inCall(), `${address}?do=check-opening`);
    await press('The opening is checked');
    expect(await screen.findByRole('alert')).toHaveTextContent('Ask where the patient is now');
    expect(sent(asked, 'check-opening')).toHaveLength(0);
  });

  it('keeps what is owed in sight, and a refusal to complete leads to each of it', async () => {
    enter(wrappingUp());
    await step('Wrapping up');
    expect(await within(screen.getByRole('region', { name: 'Still owed' })).findAllByRole('link')).toHaveLength(5);
    await press('Complete the consultation');
    const refusal = await screen.findByRole('alert');
    expect(within(refusal).getAllByRole('link').map(({ textContent }) => textContent)).toContain('Give safety-netting advice and record it, or record why you could not.');
    await userEvent.click(within(refusal).getByRole('link', { name: /safety-netting/ }));
    expect(await screen.findByLabelText('When to seek help')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Safety-netting/ })).toHaveFocus();
  });

  it('never counts as given what could not be given', async () => {
    const { asked } = enter(closing(), `${address}?do=record-safety-netting`);
    await userEvent.click(await screen.findByLabelText('Could not be given'));
    await press('Record the safety-netting');
    expect(await screen.findByRole('alert')).toHaveTextContent('Choose why it could not be given');
    await userEvent.click(screen.getByLabelText('The patient did not want it'));
    await userEvent.type(screen.getByLabelText('Reason'), 'Hung up');
    await press('Record the safety-netting');
    expect(await screen.findByRole('link', { name: 'Send in writing the advice that could not be given' })).toBeInTheDocument();
    expect(sent(asked, 'record-safety-netting')[0]?.body).toEqual({ kind: 'could-not-be-given', couldNot: 'refused', reason: 'Hung up' });
  });

  it('brings back a note that was not saved', async () => {
    const { leave } = enter(consulting());
    await userEvent.type(await screen.findByRole('textbox', { name: /^Note/ }), 'Pain on stairs,  two spaces');
    leave();
    enter(consulting());
    expect(await screen.findByRole('textbox', { name: /^Note/ })).toHaveValue('Pain on stairs,  two spaces');
    await press('Save the note');
    await waitFor(() => expect(screen.getByRole('textbox', { name: /^Note/ })).toHaveValue(''));
  });

  it('declares an emergency in one tap, held up by nothing, then asks for the place', async () => {
    const { asked } = enter(inCall());
    await press('Emergency');
    expect(await screen.findByText('Not known: ask now')).toBeInTheDocument();
    expect(sent(asked, 'declare-emergency')[0]?.headers).not.toHaveProperty('if-match');
    expect(screen.getByRole('heading', { name: /^Emergency: ring 999/ })).toHaveFocus();
    await userEvent.type(screen.getByLabelText('Where is the patient? (optional)'), 'Mill Road');
    await press('Record where the patient is');
    await press('I have called 999');
    expect(await screen.findByText(/Called, recorded .* by Dr Okafor/)).toBeInTheDocument();
    expect(await complaints()).toEqual([]);
  });

  it('does not turn the page on somebody who is at a form', async () => {
    const { served } = enter(consulting(), `${address}?do=record-plan`);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Plan' }), 'Half a pl');
    served.meanwhile(endConversation, { cause: 'connection-lost' });
    await userEvent.type(screen.getByRole('textbox', { name: /^Note/ }), 'Line went');
    await press('Save the note');
    expect(await screen.findByText('Wrapping up', { selector: 'strong' })).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Plan' })).toHaveValue('Half a pl');
    expect(screen.getByText('The consultation is not at this step. You can look, and record what is possible.')).toBeInTheDocument();
  });

  it('shows a correction beside the entry it corrects', async () => {
    enter(consulting(), `${address}?do=record-reading`);
    await userEvent.type(await screen.findByLabelText(/^Upper figure/), '148');
    await userEvent.type(screen.getByLabelText(/^Lower figure/), '92');
    await userEvent.click(screen.getByLabelText('Not known'));
    await press('Record the reading');
    await waitFor(() => expect(screen.queryByLabelText(/^Upper figure/)).toBeNull());
    await press(/^Readings/);
    await userEvent.click((await screen.findAllByRole('button', { name: /^Correct this entry.*Reading/ })).at(0)!);
    await userEvent.type(screen.getByLabelText('Why is it wrong?'), 'Misread');
    await userEvent.type(screen.getByLabelText('What should it say? (optional)'), '142/92');
    await userEvent.click(screen.getAllByRole('button', { name: 'Correct this entry' }).at(-1)!);
    expect(await screen.findByText(/Because: Misread/)).toBeInTheDocument();
    expect(screen.getAllByText(/148\/92 mmHg/).length).toBeGreaterThan(0);
  });
});
