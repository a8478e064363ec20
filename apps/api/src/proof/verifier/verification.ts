import { createHash } from 'node:crypto';
import { wasFact } from './envelope';
import { Facts } from './facts';
import { Findings, type Problem } from './findings';
import type { About, End, SignedHead } from './format';
import { Heads } from './heads';
import { type Read, readLine } from './reading';
import { isSigned } from './signed';
import { TrustedKeys } from './trusted-keys';

/** What an auditor holds. */
export interface Held {
  /** The public key: its 32 bytes in hexadecimal digits. */
  key: string;
  /** Heads that were kept from before. */
  heads?: readonly SignedHead[];
}

export interface Report {
  /** Nothing is wrong. */
  ok: boolean;
  problems: readonly Problem[];
  notes: readonly string[];
  /** Null where it does not even say what it is. */
  about: About | null;
  /** Null where none could be trusted. */
  head: SignedHead | null;
  /** How many facts were there, and the first and last place in the log, from 0. */
  facts: number;
  first: number | null;
  last: number | null;
  /** How many kept heads were compared. */
  compared: number;
}

const ORDER = ['about', 'statement', 'head', 'fact', 'end'] as const;
const NAMES = { about: 'what the export is', statement: 'a statement about keys', head: 'a signed head', fact: 'a fact', end: 'the end' };

/** Checks an export line by line, as it comes, with nothing but what an auditor holds. */
export class Verification {
  private readonly findings = new Findings();
  private readonly hash = createHash('sha256');
  private readonly keys: TrustedKeys;
  private about: About | null = null;
  private heads: Heads | null = null;
  private facts: Facts | null = null;
  private ended = false;
  private stage = 0;
  private line = 0;

  constructor(private readonly held: Held) {
    this.keys = new TrustedKeys(held.key);
  }

  get problems(): readonly Problem[] {
    return this.findings.problems;
  }

  /** One line, without the line feed after it. */
  take(bytes: Buffer): void {
    this.line += 1;
    if (this.ended) return this.findings.add('out-of-place', { line: this.line }, 'nothing may come after the end.');
    const read = readLine(bytes);
    if (read.kind === null) this.damaged(read.text, read.why);
    else if (this.isInOrder(read)) this.takeRead(read);
    this.hash.update(bytes).update('\n');
  }

  /** `rest`: what comes after the last line feed. */
  over(rest: Buffer): Report {
    if (rest.length > 0) this.findings.add('end-missing', { line: this.line + 1 }, 'it was cut off in the middle of this line.');
    else if (!this.ended) this.findings.add('end-missing', {}, `It was cut off after line ${this.line}.`);
    if (this.about && this.heads) this.settle(this.about, this.heads);
    const { problems, notes } = this.findings;
    return { ok: problems.length === 0, problems, notes, about: this.about, ...this.found() };
  }

  private found(): Pick<Report, 'head' | 'facts' | 'first' | 'last' | 'compared'> {
    const { seen: facts, places: { first, last } } = this.facts ?? { seen: 0, places: { first: null, last: null } };
    const { newest: head, compared } = this.heads ?? { newest: null, compared: 0 };
    return { head, facts, first, last, compared };
  }

  private isInOrder({ kind }: Read): boolean {
    const stage = ORDER.indexOf(kind);
    const again = kind === 'about' && this.about !== null;
    const early = kind !== 'about' && this.about === null;
    if (stage < this.stage || again || early) {
      this.findings.add('out-of-place', { line: this.line }, early ? 'nothing may come before what the export is.' : `${NAMES[kind]} may not come here.`);
      return false;
    }
    if (kind !== 'about') this.stage = stage;
    return true;
  }

  private takeRead(read: Read): void {
    const { line, findings } = this;
    if (read.kind === 'about') this.begin(read.line.export);
    else if (read.kind === 'statement') this.keys.take(read.line.statement, line, findings);
    else if (read.kind === 'head') this.heads?.take(read.line, line);
    else if (read.kind === 'fact') this.inFacts((facts) => facts.take(read.line, line));
    else this.end(read.line.end);
  }

  private begin(about: About): void {
    this.about = about;
    this.heads = new Heads(about, this.keys, this.findings);
  }

  private damaged(text: string, why: string): void {
    if (this.about && wasFact(text)) this.inFacts((facts) => facts.damaged(text, why, this.line));
    else this.findings.add('line-altered', { line: this.line }, `${why}.`);
  }

  private inFacts(work: (facts: Facts) => void): void {
    const { about, heads } = this;
    if (!about || !heads) return;
    this.stage = ORDER.indexOf('fact');
    if (!this.facts) heads.keep(this.held.heads ?? []);
    const facts = (this.facts ??= new Facts(about, heads.newest, this.findings));
    work(facts);
    if (about.kind === 'log') heads.reached(facts.tree.size, () => facts.tree.root);
  }

  private end(end: End): void {
    const { findings, line } = this;
    this.ended = true;
    if (end.sha256 !== this.hash.copy().digest('hex')) findings.add('end-unsigned', { line }, 'something before it is not as it was exported.');
    if (!isSigned('export', end)) findings.add('end-unsigned', { line }, 'it is not signed by the key it names.');
    else if (!this.keys.has(end.key)) findings.add('key-not-trusted', { line }, `the export was signed with the key ${end.key}, for which the key given here does not vouch.`);
    const seen = this.facts?.seen ?? 0;
    if (end.facts !== seen) findings.add('facts-missing', { line }, `${end.facts} facts were exported, and ${seen} are here.`);
  }

  private settle(about: About, heads: Heads): void {
    const { facts, findings } = this;
    if (!facts) heads.keep(this.held.heads ?? []);
    const seen = facts?.seen ?? 0;
    if (!heads.newest) findings.add('head-missing', {}, 'There is no signed head in it that can be trusted, so it proves nothing.');
    if (about.facts !== seen) findings.add('facts-missing', {}, `It says that it holds ${about.facts} facts, and ${seen} are here.`);
    if (about.kind === 'log') heads.over(seen);
  }
}
