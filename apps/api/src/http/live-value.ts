import type { Position } from '../engine/event-log';
import type { LiveEvent, LiveState } from './live-feed';

/** One thing, told whole each time it is another. `value` is what decides that; `beside` is told with it. */
export class ValueState implements LiveState<ValueState> {
  private readonly json: string;

  constructor(
    private readonly name: string,
    private readonly position: Position | null,
    private readonly value: object,
    private readonly beside: object = {},
  ) {
    this.json = JSON.stringify(value);
  }

  whole(): LiveEvent {
    return { event: this.name, id: this.position, data: JSON.stringify({ ...this.value, ...this.beside }) };
  }

  since(before: ValueState): LiveEvent | null {
    return before.json === this.json ? null : this.whole();
  }
}
