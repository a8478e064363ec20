/** Brings a heading into sight, below whatever is stuck to the top, and gives it the focus. */
export const focusOn = (id: string) => {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
};
