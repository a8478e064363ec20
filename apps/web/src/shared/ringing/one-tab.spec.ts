import { renderHook, waitFor } from '@testing-library/react';
import { inOneTab, useHushed } from './one-tab';

/** As browsers have it, of what is asked here: a lock that one tab at a time holds. */
const aLock = () => {
  let isHeld = false;
  const waiting: (() => void)[] = [];
  const request = async (_name: string, { ifAvailable, signal }: LockOptions, then: (lock: object | null) => unknown) => {
    if (isHeld && ifAvailable) return then(null);
    if (isHeld) await new Promise<void>((resolve) => void waiting.push(resolve));
    if (signal?.aborted) throw signal.reason;
    isHeld = true;
    try {
      return await then({});
    } finally {
      isHeld = false;
      waiting.shift()?.();
    }
  };
  Object.assign(navigator, { locks: { request } });
};

const afterwards = (what: { rung: number }) =>
  waitFor(() => {
    const before = what.rung;
    inOneTab(() => (what.rung += 1));
    expect(what.rung).toBe(before + 1);
  });

describe('What every tab of a browser hears', () => {
  beforeEach(aLock);
  afterEach(() => void Reflect.deleteProperty(navigator, 'locks'));

  it('rings in one of them, and again with the next news', async () => {
    const what = { rung: 0 };
    inOneTab(() => (what.rung += 1));
    inOneTab(() => (what.rung += 1));
    expect(what.rung).toBe(1);
    await afterwards(what);
  });

  it('rings in none while somebody is in a call in one of them, and again afterwards', async () => {
    const what = { rung: 0 };
    const { rerender, unmount } = renderHook(({ isIn }) => useHushed(isIn), { initialProps: { isIn: true } });
    inOneTab(() => (what.rung += 1));
    expect(what.rung).toBe(0);
    rerender({ isIn: false });
    await afterwards(what);
    unmount();
  });

  it('rings where a browser has no locks', () => {
    Reflect.deleteProperty(navigator, 'locks');
    const what = { rung: 0 };
    inOneTab(() => (what.rung += 1));
    expect(what.rung).toBe(1);
  });
});
