/** A line that a proxy swallows must not leave anybody with an old page (ms). */
const AGAIN = 30_000;

/** Calls it every half minute, and at once when the telephone wakes up or finds its network again, until what is returned is called. */
export function lookAgain(again: () => void): () => void {
  const awake = (): void => {
    if (!document.hidden) again();
  };
  const timer = setInterval(again, AGAIN);
  document.addEventListener('visibilitychange', awake);
  window.addEventListener('online', awake);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', awake);
    window.removeEventListener('online', awake);
  };
}
