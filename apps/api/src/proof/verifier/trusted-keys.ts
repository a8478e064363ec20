import type { Findings } from './findings';
import type { KeyStatement } from './format';
import { isSigned } from './signed';

/** The key that an auditor holds, and those it vouches for, and those they vouch for. */
export class TrustedKeys {
  private readonly trusted: Set<string>;
  private readonly statements: KeyStatement[] = [];

  constructor(held: string) {
    this.trusted = new Set([held]);
  }

  /** In any order. A statement by a key that nobody vouches for says nothing, and does no harm. */
  take(statement: KeyStatement, line: number, findings: Findings): void {
    if (!isSigned('key', statement, statement.by)) {
      return findings.add('statement-unsigned', { line }, `that the key ${statement.by} vouches for ${statement.key} is not signed by it.`);
    }
    this.statements.push(statement);
    for (let more = true; more; ) {
      const next = this.statements.find(({ by, key }) => this.trusted.has(by) && !this.trusted.has(key));
      if (next) this.trusted.add(next.key);
      more = next !== undefined;
    }
  }

  has(key: string): boolean {
    return this.trusted.has(key);
  }
}
