/** Drafts in this browser. A browser that refuses storage (private window, full) still lets people type. */
const PREFIX = 'anteroom.draft/';

interface Here<T> {
  value: T;
  /** The server has it too. */
  server: boolean;
}

const safely = <T>(act: () => T, otherwise: T): T => {
  try {
    return act();
  } catch {
    return otherwise;
  }
};

export const readHere = <T>(name: string): Here<T> | null =>
  safely(() => JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null') as Here<T> | null, null);

export const keepHere = <T>(name: string, value: T, server: boolean): void =>
  safely(() => localStorage.setItem(PREFIX + name, JSON.stringify({ value, server })), undefined);

export const forgetHere = (name: string): void => safely(() => localStorage.removeItem(PREFIX + name), undefined);

/** On signing out: what the server keeps need not lie about on a shared computer. What it does not have yet stays. */
export const forgetWhatServerKeeps = (owner: string): void =>
  safely(() => {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(`${PREFIX}${owner}/`));
    names.filter((name) => (JSON.parse(localStorage.getItem(name) ?? '{}') as Partial<Here<unknown>>).server).forEach((name) => localStorage.removeItem(name));
  }, undefined);
