/** Brings a heading into sight, below whatever is stuck to the top, and gives it the focus. */
export const focusOn = (id: string) => {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
};

/** Where what was pressed goes away: the focus stays near, and nothing moves under the eyes. */
export const focusNear = (id: string) => document.getElementById(id)?.focus({ preventScroll: true });
