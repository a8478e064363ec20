/** What opens a guest's page: the secret in their link, and the session it opened. */
export interface KeptGuest {
  token: string;
  visit?: string;
}

const KEPT = 'anteroom.guest';
/** Shorter ones are places within the page, such as the one "skip to main content" leads to. */
const TOKEN = /^[\w-]{12,200}/;

export const tokenIn = (hash: string): string | null => TOKEN.exec(hash.replace(/^#/, ''))?.[0] ?? null;

export const kept = (): KeptGuest | null => {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as KeptGuest | null;
  } catch {
    return null;
  }
};

/** In this tab only, gone when it is closed. False where nothing can be kept. */
export const keep = (guest: KeptGuest): boolean => {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(guest));
    return true;
  } catch {
    return false;
  }
};

/** The secret leaves the address, and with it the history and any screenshot, as soon as this tab can keep it elsewhere. */
export const takeFromAddress = (): KeptGuest | null => {
  const before = kept();
  const token = tokenIn(window.location.hash);
  if (!token) return before;
  const found = before?.token === token ? before : { token };
  if (keep(found)) window.history.replaceState(window.history.state, '', window.location.pathname);
  return found;
};
