import type { Position } from '../event-log';
import { Signal } from '../signal';
import type { Change, ViewChanged } from '../view';
import { WaitingFor } from '../waiting-for';
import type { Generation } from './generations.tables';

/** What this node's readers of a view may count on: which generation they read, how far it reaches, and what changed in it. */
export class Served {
  readonly changed: Signal<ViewChanged>;
  readonly waiting = new WaitingFor();

  constructor(
    public generation: Generation,
    report: (error: unknown) => void,
  ) {
    this.changed = new Signal(report);
  }

  get position(): Position | null {
    return this.generation.position;
  }

  reaches(position: Position): boolean {
    return this.position !== null && this.position >= position;
  }

  /** `changes`: null where anything may have changed. */
  moveTo(next: Generation, changes: readonly Change[] | null): void {
    this.generation = next;
    const { position } = this;
    if (position !== null) this.waiting.reached(position);
    this.tell(changes);
  }

  /** The rows changed and the position did not. */
  tell(changes: readonly Change[] | null): void {
    const { view, position } = this.generation;
    if (changes === null) this.changed.emit({ view, changes: [], everything: true, position });
    else if (changes.length > 0) this.changed.emit({ view, changes, position });
  }
}
