import { Chains } from './chains';
import { readEnvelope, salvage } from './envelope';
import type { Findings, Where } from './findings';
import type { About, FactLine, SignedHead } from './format';
import { GrowingTree, leafHash, rootOfInclusion } from './merkle';
import { Places } from './places';

/** Looks at fact after fact, in the order of the export. */
export class Facts {
  /** In a whole log: every leaf so far. */
  readonly tree = new GrowingTree();
  readonly places: Places;
  seen = 0;
  private readonly chains = new Chains();

  constructor(
    private readonly about: About,
    /** Null where none can be trusted. */
    private readonly newest: SignedHead | null,
    private readonly findings: Findings,
  ) {
    this.places = new Places(about.kind, newest);
  }

  take(fact: FactLine, line: number): void {
    this.seen += 1;
    const { findings } = this;
    const read = readEnvelope(fact.body);
    const where: Where = { line, fact: fact.id, index: fact.index, stream: read?.envelope.stream, revision: read?.envelope.revision };
    this.places.take(fact, where, findings);
    this.leaf(fact, where);
    if (!read) return findings.add('fact-altered', where, 'it is no fact any more.');
    const { envelope, holds } = read;
    if (!holds) findings.add('fact-altered', where, 'what it says does not give its hash: it was altered after it was written.');
    if (envelope.id !== fact.id) findings.add('fact-altered', where, `it calls itself ${envelope.id}.`);
    if (!this.isOurs(envelope.stream)) return findings.add('out-of-place', where, `this is an export of ${this.about.stream}.`);
    this.chains.take(envelope, where, findings);
  }

  /** A fact's line that cannot be read, or is not as it was exported. */
  damaged(text: string, why: string, line: number): void {
    this.seen += 1;
    this.places.pass();
    const { fact, body = text, read } = salvage(text);
    if (this.about.kind === 'log') this.tree.add(leafHash(body));
    const stream = this.about.stream ?? read?.envelope.stream;
    if (stream === undefined) return this.findings.add('line-altered', { line, fact }, `${why}.`);
    const { revision, hash } = read?.holds ? read.envelope : { revision: this.chains.next(stream), hash: null };
    this.findings.add('line-altered', { line, fact, stream, revision }, `${why}.`);
    this.chains.pass(stream, revision, { hash, fact });
  }

  private isOurs(stream: string): boolean {
    return this.about.stream === undefined || this.about.stream === stream;
  }

  /** Whether the log that was signed holds these very bytes there. */
  private leaf({ body, index, proof = [] }: FactLine, where: Where): void {
    const leaf = leafHash(body);
    if (this.about.kind === 'log') return this.tree.add(leaf);
    if (!this.newest) return;
    const { size, root, at } = this.newest;
    const found = rootOfInclusion(leaf, index, size, proof.map((hash) => Buffer.from(hash, 'hex')));
    if (found?.toString('hex') !== root) this.findings.add('not-in-head', where, `the log of ${size} entries that was signed at ${at} does not hold it like this.`);
  }
}
