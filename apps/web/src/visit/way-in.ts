/** What opens a visit: the secret in the link, or the short code of a printed letter. */
export type Way = { token: string } | { code: string };
export interface KeptVisit {
  way: Way;
  /** The visit that a confirmed birth date opened. */
  visit?: string;
}

const KEPT = 'anteroom.visit';

/** Shorter ones are places within the page, such as the one "skip to main content" leads to. */
const TOKEN = /^[\w-]{12,200}/;

/** The secret behind `#`; what mail programs hang on to the end of a link is left out. */
export const tokenIn = (hash: string): string | null => TOKEN.exec(hash.replace(/^#/, ''))?.[0] ?? null;

export const readKept = (): KeptVisit | null => {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as KeptVisit | null;
  } catch {
    return null;
  }
};

/** In this tab only, so that two patients can share a browser; gone when the tab is closed. False where nothing can be kept. */
export const keep = (visit: KeptVisit): boolean => {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(visit));
    return true;
  } catch {
    return false;
  }
};

export const forget = (): void => {
  try {
    sessionStorage.removeItem(KEPT);
  } catch {
    // A browser that keeps nothing has nothing to forget.
    return;
  }
};

/** The secret leaves the address, and with it the history and any screenshot, as soon as this tab can keep it elsewhere. */
export const takeFromAddress = (): KeptVisit | null => {
  const token = tokenIn(window.location.hash);
  if (!token) return readKept();
  const before = readKept();
  const same = before && 'token' in before.way && before.way.token === token;
  const found: KeptVisit = same ? before : { way: { token } };
  if (keep(found)) window.history.replaceState(window.history.state, '', window.location.pathname);
  return found;
};

/** How many letters and figures were typed, and the code as the letter prints it. */
export const codeFrom = (typed: string): { length: number; code: string } => {
  const plain = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return { length: plain.length, code: plain.replace(/^(.{5})(.+)$/, '$1-$2') };
};
export const CODE_LENGTH = 10;

/** To open the same visit in another program. A code is typed there again. */
export const linkOf = (way: Way | null, origin: string): string => `${origin}/visit${way && 'token' in way ? `#${way.token}` : ''}`;
