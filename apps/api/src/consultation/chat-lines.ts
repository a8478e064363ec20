import type { Consultation } from '@anteroom/domain';
import { Injectable } from '@nestjs/common';

/** What a count needs to know. */
type Of = Pick<Consultation, 'chatDiscardedAt' | 'id'>;

/** How many lines were written in a call and are to be kept so far. The call itself counts, where it lives on this node. */
@Injectable()
export class ChatLines {
  private count: (of: Of) => number | undefined = () => undefined;

  /** In a start of a module, before the server serves. Undefined: no such call is here. */
  countBy(count: (of: Of) => number | undefined): void {
    this.count = count;
  }

  /** `seen`: by the page that asks, which may still show what is not kept. */
  of(consultation: Of, seen: number): number {
    return this.count(consultation) ?? seen;
  }
}
