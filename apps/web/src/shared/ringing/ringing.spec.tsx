import type { BoardRow } from '@anteroom/domain';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { Ringing } from './ringing';

const row = (some: Partial<BoardRow> = {}): BoardRow =>
  ({ id: 'a', phase: 'arrived', ready: false, help: null, checksFailed: null, emergency: false, patient: { name: 'Mrs Patel' }, ...some }) as BoardRow;
const ready = row({ phase: 'waiting', ready: true });
const HELP = { since: '2026-07-06T08:55:00.000Z', about: 'sound' as const };

/** What was done with the browser's sound and notices. A page keeps its one bell, so this is one object for all tests. */
const heard = { notes: 0, notices: [] as string[], asked: 0 };
const aLoudBrowser = (permission: NotificationPermission = 'default') => {
  Object.assign(heard, { notes: 0, notices: [], asked: 0 });
  const part = { connect: (to: unknown) => to, gain: { setValueAtTime: () => undefined, exponentialRampToValueAtTime: () => undefined } };
  const oscillator = { frequency: { value: 0 }, connect: () => part, start: () => (heard.notes += 1), stop: () => undefined };
  class Audio {
    state = 'running';
    currentTime = 0;
    destination = part;
    createOscillator = () => oscillator;
    createGain = () => part;
  }
  class Notice {
    static permission = permission;
    static requestPermission = () => {
      heard.asked += 1;
      Notice.permission = 'granted';
      return Promise.resolve('granted');
    };
    onclick = null;
    close = () => undefined;
    constructor(title: string, options: object) {
      heard.notices.push(`${title} ${JSON.stringify(options)}`);
    }
  }
  Object.assign(window, { AudioContext: Audio, Notification: Notice });
};

const inFront = (is: boolean) => {
  document.hasFocus = () => is;
};
const look = (rows: BoardRow[] | undefined, day = '2026-07-06') => {
  const { rerender } = render(<Ringing day={day} rows={rows ?? []} known={rows !== undefined} />);
  return (next: BoardRow[] | undefined, on = day) => rerender(<Ringing day={on} rows={next ?? []} known={next !== undefined} />);
};
const turnOn = async (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('The board rings', () => {
  beforeEach(() => {
    localStorage.clear();
    inFront(true);
  });

  it('not before somebody has switched it on', () => {
    aLoudBrowser('granted');
    inFront(false);
    look([row()])([ready]);
    expect(heard).toEqual({ notes: 0, notices: [], asked: 0 });
  });

  it('when a patient becomes ready, once', async () => {
    aLoudBrowser();
    const show = look([row()]);
    await turnOn('Ring with a sound');
    show([ready]);
    expect(heard.notes).toBe(2);
    show([{ ...ready, revision: 9 }]);
    expect(heard.notes).toBe(2);
  });

  it('when somebody needs help, or their checks fail', async () => {
    aLoudBrowser();
    const show = look([row()]);
    await turnOn('Ring with a sound');
    show([row({ help: HELP })]);
    show([row({ help: HELP, checksFailed: { since: HELP.since, what: 'camera' } })]);
    expect(heard.notes).toBe(2);
    show([row()]);
    show([row({ checksFailed: { since: HELP.since, what: 'camera' } })]);
    expect(heard.notes).toBe(4);
  });

  it('not for those who stood there already, on opening the page or another day', async () => {
    aLoudBrowser();
    const show = look(undefined);
    await turnOn('Ring with a sound');
    show([ready]);
    show([{ ...ready, id: 'b' }], '2026-07-07');
    expect(heard.notes).toBe(0);
  });

  it('again after a reload, because the browser keeps what was chosen', async () => {
    aLoudBrowser();
    look([row()]);
    await turnOn('Ring with a sound');
    document.body.innerHTML = '';
    look([row()]);
    expect(await screen.findByText('The sound is on.')).toBeInTheDocument();
    expect(screen.getByText('Ringing is on')).toBeInTheDocument();
  });
});

describe('The board gives notice', () => {
  beforeEach(() => {
    localStorage.clear();
    inFront(true);
  });

  it('asks the browser on a press only, and then only while it is not in front', async () => {
    aLoudBrowser();
    const show = look([row()]);
    expect(heard.asked).toBe(0);
    await turnOn('Give me notices');
    expect(heard.asked).toBe(1);
    show([ready]);
    expect(heard.notices).toEqual([]);
    inFront(false);
    show([ready, { ...ready, id: 'b' }]);
    expect(heard.notices).toHaveLength(1);
  });

  it('never names a patient', async () => {
    aLoudBrowser();
    const show = look([row()]);
    await turnOn('Give me notices');
    inFront(false);
    show([row({ phase: 'waiting', ready: true, help: HELP })]);
    expect(heard.notices.map((notice) => notice.replace(/ \{.*/, ''))).toEqual(['A patient needs help', 'A patient is waiting']);
    expect(heard.notices.join()).not.toContain('Patel');
  });

  it('says how to allow what the browser refuses, with nothing axe objects to', async () => {
    aLoudBrowser('denied');
    look([row()]);
    expect(screen.getByText(/Your browser refuses notices/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Give me notices' })).not.toBeInTheDocument();
    expect((await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations).toEqual([]);
  });
});
