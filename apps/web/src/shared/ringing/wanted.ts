export interface Wanted {
  sound: boolean;
  notices: boolean;
}

const KEPT = 'anteroom.ringing';
const NOTHING: Wanted = { sound: false, notices: false };

/** A browser that keeps nothing rings until the page is closed. */
let unkept: Wanted | null = null;

/** Per browser, as loudspeakers are. */
export const keptWish = (): Wanted => {
  if (unkept) return unkept;
  try {
    return { ...NOTHING, ...(JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<Wanted>) };
  } catch {
    return NOTHING;
  }
};

export const keepWish = (wanted: Wanted): void => {
  try {
    localStorage.setItem(KEPT, JSON.stringify(wanted));
    unkept = null;
  } catch {
    unkept = wanted;
  }
};
