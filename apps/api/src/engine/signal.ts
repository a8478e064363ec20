/** Tells whoever listens. A listener that fails is reported and does no harm to the others or to the one who tells. */
export class Signal<T> {
  private readonly listeners = new Set<(told: T) => void>();

  constructor(private readonly report: (error: unknown) => void) {}

  /** Answers with the way to stop listening. */
  on(listener: (told: T) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  emit(told: T): void {
    for (const listener of this.listeners) {
      try {
        listener(told);
      } catch (error) {
        this.report(error);
      }
    }
  }
}
