/** Nothing is timed by it: as long as a busy machine may take for the longest of what is waited for. */
const PATIENCE = 60_000;
const PAUSE = 20;

/** Tries again until it no longer throws; then what it answered. After a minute, what it threw last. */
export async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
