/** Looks again and again until it holds. @throws after the time, naming what was waited for */
export async function until(holds: () => unknown, what = 'what was waited for', withinMs = 30_000): Promise<void> {
  const end = performance.now() + withinMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`${what} did not come within ${withinMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
