import type { BoardRow } from '@anteroom/domain';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { aBrowser, aService, type Heard } from '../testing/a-service.fake';
import { NewsProvider } from '../ui';
import { WholeClinicSwitch } from './whole-clinic-switch';

const row = (id: string, name: string, some: Partial<BoardRow> = {}): BoardRow =>
  ({ id, revision: 3, mode: 'video', phase: 'invited', past: false, duties: [], patient: { id, name, mobile: '07700 900123' }, ...some }) as unknown as BoardRow;
const [PATEL, NOWAK, REID] = [row('a', 'Mrs Patel'), row('b', 'Mr Nowak', { phase: 'waiting' }), row('c', 'Ms Reid', { phase: 'consulting' })];
const done = { body: { revision: 4, stage: 'invited', position: '9' } };
const refused = { status: 409, body: { code: 'moved-on', title: 'Refused', detail: 'Something happened here since you looked.' } };
const OWED = [{ duty: 'tell-mode', title: 'Tell', owner: 'reception' as const, due: '', since: '' }];

/** A clinic whose day changes as commands are taken. */
class Day {
  refuses: string[] = [];
  asked: Heard[] = [];
  private shown: { rerender: (ui: React.ReactElement) => void; unmount: () => void } | undefined;

  constructor(public rows: BoardRow[]) {}

  open() {
    this.asked = aService(Object.fromEntries(this.rows.map(({ id }) => [`POST /api/consultations/${id}/switch-mode`, (heard: Heard) => this.take(id, heard)])));
    this.shown = render(this.page());
  }
  shut = () => this.shown?.unmount();
  show = () => this.shown?.rerender(this.page());

  private page = () => (
    <NewsProvider>
      <WholeClinicSwitch clinic="riverside" date="2026-07-06" rows={this.rows} />
    </NewsProvider>
  );
  private take(id: string, { body }: Heard) {
    if (this.refuses.includes(id)) return refused;
    const { kind } = body as { kind: BoardRow['mode'] };
    this.rows = this.rows.map((one) => (one.id === id ? { ...one, mode: kind, revision: one.revision + 1 } : one));
    return done;
  }
}

const switching = async (count: string) => {
  await userEvent.click(screen.getByText(/^Switch all video appointments of today/));
  await userEvent.click(screen.getByRole('button', { name: `Switch ${count} to telephone` }));
  await userEvent.click(screen.getByRole('button', { name: `Yes, switch ${count}` }));
  await screen.findByText(/are by telephone now/);
};

describe('Switching the whole clinic to telephone', () => {
  beforeEach(aBrowser);

  it('says how many, and who is talking now, and sends nothing before it was confirmed', async () => {
    const day = new Day([PATEL, NOWAK, REID]);
    day.open();
    await userEvent.click(screen.getByText('Switch all video appointments of today to telephone (3)'));
    expect(screen.getByText(/^In a video call now: Ms Reid\./)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Switch 2 appointments to telephone' }));
    expect(screen.getByRole('dialog')).toBeInTheDocument();
    expect(day.asked).toEqual([]);
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
    expect(violations).toEqual([]);
  });

  it('switches each by its own command with the reason, and leaves a call that goes on to its clinician', async () => {
    const day = new Day([PATEL, NOWAK, REID]);
    day.open();
    await switching('2 appointments');
    expect(day.asked.map(({ path, body }) => [path, body])).toEqual([
      ['/api/consultations/a/switch-mode', { kind: 'telephone', why: 'technical-failure' }],
      ['/api/consultations/b/switch-mode', { kind: 'telephone', why: 'technical-failure' }],
    ]);
    day.show();
    expect(screen.getByText('2 of 2 are by telephone now.')).toBeInTheDocument();
  });

  it('ends the calls too when asked', async () => {
    const day = new Day([PATEL, REID]);
    day.open();
    await userEvent.click(screen.getByLabelText('Switch them too: their video ends at once'));
    await switching('2 appointments');
    expect(day.rows.map(({ mode }) => mode)).toEqual(['telephone', 'telephone']);
  });

  it('says who could not be switched and why, and tries those again', async () => {
    const day = new Day([PATEL, NOWAK]);
    day.refuses = ['b'];
    day.open();
    await switching('2 appointments');
    day.show();
    expect(screen.getByText(/Could not be switched: Something happened here/)).toBeInTheDocument();
    day.refuses = [];
    await userEvent.click(screen.getByRole('button', { name: 'Switch the 1 left' }));
    day.show();
    expect(await screen.findByText('2 of 2 are by telephone now.')).toBeInTheDocument();
  });

  it('shows what is left when the browser was closed in the middle', async () => {
    const day = new Day([PATEL, NOWAK]);
    day.refuses = ['b'];
    day.open();
    await switching('2 appointments');
    day.shut();
    day.refuses = [];
    day.open();
    expect(screen.getByText(/1 of 2 are by telephone now\. 1 left\./)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Switch the 1 left' }));
    expect(day.asked.map(({ path }) => path)).toEqual(['/api/consultations/b/switch-mode']);
  });

  it('lists whom no message reaches, with their numbers', async () => {
    const day = new Day([PATEL, NOWAK]);
    day.open();
    await switching('2 appointments');
    day.rows = day.rows.map((one) => (one.id === 'b' ? { ...one, duties: OWED } : one));
    day.show();
    const list = screen.getByText(/^To ring/).nextElementSibling;
    expect(list).toHaveTextContent('Mr Nowak: 07700 900123');
    expect(list).not.toHaveTextContent('Mrs Patel');
  });

  it('switches back those who are not being rung yet', async () => {
    const day = new Day([PATEL, NOWAK]);
    day.open();
    await switching('2 appointments');
    day.rows = day.rows.map((one) => (one.id === 'b' ? { ...one, phase: 'consulting' } : one));
    day.show();
    await userEvent.click(screen.getByRole('button', { name: 'Switch back to video (1)' }));
    await userEvent.click(screen.getByRole('button', { name: 'Yes, switch 1 back' }));
    expect(day.rows.map(({ mode }) => mode)).toEqual(['video', 'telephone']);
    day.show();
    expect(screen.getByText(/Left as it is: in a call/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Close this report' }));
    expect(screen.getByText('Switch all video appointments of today to telephone (1)')).toBeInTheDocument();
  });

  it('is not offered where nobody is seen by video', () => {
    new Day([row('a', 'Mrs Patel', { mode: 'telephone' })]).open();
    expect(screen.queryByText(/^Switch all video/)).not.toBeInTheDocument();
  });
});
