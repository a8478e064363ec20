import type { Findings, Where } from './findings';
import type { About, FactLine, SignedHead } from './format';

/** In which order facts stand in the log, and where. */
export class Places {
  /** From 0; null before there is any. */
  first: number | null = null;
  last: number | null = null;
  private position = '';

  constructor(
    private readonly kind: About['kind'],
    private readonly newest: SignedHead | null,
  ) {}

  take({ index, position }: FactLine, where: Where, findings: Findings): void {
    const next = (this.last ?? -1) + 1;
    if (this.kind === 'log' && index !== next) findings.add('out-of-place', where, `entry ${next + 1} of the log has to come here.`);
    if (this.kind === 'stream' && index < next) findings.add('out-of-place', where, `it does not come after entry ${next} of the log, which stands before it.`);
    if (position <= this.position) findings.add('out-of-place', where, `its position ${position} does not come after ${this.position}.`);
    this.asSigned({ index, position }, where, findings);
    this.first ??= index;
    this.last = index;
    this.position = position;
  }

  /** A fact that cannot be read was passed. */
  pass(): void {
    this.last = (this.last ?? -1) + 1;
  }

  private asSigned({ index, position }: Pick<FactLine, 'index' | 'position'>, where: Where, findings: Findings): void {
    if (!this.newest || index !== this.newest.size - 1 || position === this.newest.position) return;
    findings.add('out-of-place', where, `its position ${position} is not the one that was signed, ${this.newest.position}.`);
  }
}
