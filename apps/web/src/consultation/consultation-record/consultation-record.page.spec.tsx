import { correctEntry, endConversation, noteCallMedia, recordPlan, takeNote } from '@anteroom/domain';
import { consulting, next, summarised, system } from '@anteroom/domain/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aBrowser, aScreen, complaints, ID, Served } from '../testing/a-room.fake';
import { ConsultationRecordPage } from './consultation-record.page';

const look = (served: Served, query = '', roles: string[] = ['clinician']) =>
  aScreen(`/consultations/${ID}/record${query}`, { path: '/consultations/:id/record', element: <ConsultationRecordPage /> }, served.answers(roles));

const noted = () => next(consulting(), takeNote, { text: 'Left-sided pain' });

describe('The record', () => {
  beforeEach(aBrowser);

  it('tells every entry in plain words, with who and when, and nothing axe objects to', async () => {
    look(new Served(summarised()));
    expect(await screen.findByText('The heart trace is normal. The tablets stay as they are.')).toBeInTheDocument();
    expect(screen.getAllByText(/, Dr Okafor/).length).toBeGreaterThan(3);
    expect(screen.getByText(/^Not recorded: notes, readings/)).toBeInTheDocument();
    expect(await complaints()).toEqual([]);
  });

  it('shows what was wrong and what corrects it together', async () => {
    const history = noted();
    const wrong = history.facts.length - 1;
    look(new Served(next(history, correctEntry, { corrects: wrong, reason: 'Wrong side', should: 'Right-sided pain' })));
    expect(await screen.findByText('Left-sided pain')).toBeInTheDocument();
    expect(screen.getByText(/Right-sided pain/)).toBeInTheDocument();
    expect(screen.getByText(/Because: Wrong side/)).toBeInTheDocument();
    expect(screen.getByText('Corrected', { selector: '.nhsuk-tag' })).toBeInTheDocument();
  });

  it('shows the call at a glance and in words, and says beside an entry what may not have been heard', async () => {
    const lost = next(consulting(), noteCallMedia, { kind: 'sound-lost', of: 'patient' }, system);
    const planned = next(lost, recordPlan, { plan: 'Bloods on Monday', agreed: true });
    look(new Served(next(next(planned, noteCallMedia, { kind: 'sound-back', of: 'patient' }, system), endConversation, { cause: 'finished' })));
    expect(await screen.findByRole('img', { name: /^The call at a glance/ })).toBeInTheDocument();
    expect(screen.getByText(/: no sound of the patient reached the others/, { selector: 'dd' })).toBeInTheDocument();
    expect(screen.getByText(/: how late the patient heard is not known/, { selector: 'dd' })).toBeInTheDocument();
    expect(screen.getByText('No sound', { selector: '.anteroom-picture__legend li' })).toBeInTheDocument();
    expect(screen.getByText('No sound', { selector: 'text' })).toBeInTheDocument();
    expect(screen.getByText(/: Plan recorded, while there was no sound/)).toBeInTheDocument();
    expect(screen.getByText('There was no sound of the patient around the time this was recorded: it may not have been heard.')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'The call itself' })).toBeInTheDocument();
    expect(await complaints()).toEqual([]);
  });

  it('shows the record as it stood then, says that it is not the record now, and corrects nothing there', async () => {
    const history = noted();
    look(new Served(history), `?revision=${history.facts.length - 2}`);
    expect(await screen.findByText(/^The record as it stood after “Opening of the call checked”/)).toBeInTheDocument();
    expect(screen.getByText(/Since then 1 more thing happened/)).toBeInTheDocument();
    expect(screen.queryByText('Left-sided pain')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Correct this entry/ })).not.toBeInTheDocument();
    expect(await complaints()).toEqual([]);
  });

  it('asks an auditor why before anything is read', async () => {
    const { asked } = look(new Served(noted()), '', ['auditor']);
    expect(await screen.findByLabelText('Why do you read this record?')).toBeInTheDocument();
    expect(asked.filter(({ path }) => path.startsWith(`/api/consultations/${ID}`))).toHaveLength(0);
    await userEvent.type(screen.getByLabelText('Why do you read this record?'), 'Complaint 12');
    await userEvent.click(screen.getByRole('button', { name: 'Read the record' }));
    expect(await screen.findByText('Left-sided pain')).toBeInTheDocument();
    expect(asked.some(({ path }) => path.includes('reason=Complaint%2012'))).toBe(true);
    expect(screen.queryByRole('button', { name: /^Correct this entry/ })).not.toBeInTheDocument();
  });

  it.each([
    ['clinician', '', 'How long this record is kept'],
    ['auditor', '?reason=Complaint', 'How long this record is kept, and who has read it'],
  ])('promises a %s no more than it has', async (role, query, summary) => {
    look(new Served(noted()), query, [role]);
    expect(await screen.findByText(summary)).toBeInTheDocument();
    expect(screen.queryAllByRole('link', { name: 'Who has read this record', hidden: true })).toHaveLength(role === 'auditor' ? 1 : 0);
  });
});
