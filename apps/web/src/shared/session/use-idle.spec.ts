import { renderHook } from '@testing-library/react';
import { IDLE, noteActive, useIdle } from './use-idle';

const watched = () => {
  let locked = 0;
  renderHook(() => useIdle(true, () => (locked += 1)));
  return () => locked;
};

describe('An unattended desk', () => {
  beforeEach(() => {
    localStorage.clear();
    jest.useFakeTimers();
  });
  afterEach(() => jest.useRealTimers());

  it('locks after a quarter of an hour without a touch', () => {
    const locks = watched();
    jest.advanceTimersByTime(IDLE - 20_000);
    expect(locks()).toBe(0);
    jest.advanceTimersByTime(40_000);
    expect(locks()).toBeGreaterThan(0);
  });

  it('stays open while somebody types', () => {
    const locks = watched();
    jest.advanceTimersByTime(IDLE - 60_000);
    window.dispatchEvent(new KeyboardEvent('keydown'));
    jest.advanceTimersByTime(IDLE - 60_000);
    expect(locks()).toBe(0);
  });

  it('stays open while somebody works in another tab', () => {
    const locks = watched();
    jest.advanceTimersByTime(IDLE - 60_000);
    localStorage.setItem('anteroom.active', String(Date.now()));
    jest.advanceTimersByTime(IDLE - 60_000);
    expect(locks()).toBe(0);
  });

  it('stays open while somebody talks to a patient and touches nothing', () => {
    const locks = watched();
    jest.advanceTimersByTime(IDLE - 60_000);
    noteActive();
    jest.advanceTimersByTime(IDLE - 60_000);
    expect(locks()).toBe(0);
  });
});
