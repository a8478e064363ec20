import type { Findings } from './findings';
import type { About, HeadLine, SignedHead } from './format';
import { begins, type Tree } from './merkle';
import { isSigned } from './signed';
import type { TrustedKeys } from './trusted-keys';

const treeOf = ({ size, root }: SignedHead): Tree => ({ size, root: Buffer.from(root, 'hex') });
const named = ({ size, at }: SignedHead): string => `the head of ${size} entries that was signed at ${at}`;

/** The heads of an export, and those that were kept elsewhere. */
export class Heads {
  newest: SignedHead | null = null;
  private readonly consistencies = new Map<number, Buffer[]>();
  /** Heads that a whole log has to have the roots of, by their sizes. */
  private readonly awaited = new Map<number, { head: SignedHead; line?: number }[]>();
  compared = 0;

  constructor(
    private readonly about: About,
    private readonly keys: TrustedKeys,
    private readonly findings: Findings,
  ) {}

  take({ head, consistency }: HeadLine, line: number): void {
    if (!this.isSigned(head, line)) return;
    if (head.origin !== this.about.origin) this.findings.add('heads-disagree', { line }, `${named(head)} is one of another log.`);
    if (this.newest === null) return this.takeNewest(head, line);
    if (head.size > this.newest.size) this.findings.add('heads-disagree', { line }, `${named(head)} is newer than the first one here.`);
    const proof = (consistency ?? []).map((hash) => Buffer.from(hash, 'hex'));
    this.consistencies.set(head.size, proof);
    if (this.about.kind === 'log') this.await(head, line);
    else if (!begins(treeOf(head), treeOf(this.newest), proof)) this.disagree(head, { line });
  }

  /** Heads that an auditor kept: also where they were signed by a key of before, because it is the auditor who vouches for them. */
  keep(kept: readonly SignedHead[]): void {
    for (const head of kept) this.compare(head);
  }

  /** The first so many entries of a whole log have this root. */
  reached(size: number, root: () => Buffer): void {
    const awaited = this.awaited.get(size);
    if (!awaited) return;
    this.awaited.delete(size);
    const here = root().toString('hex');
    for (const { head, line } of awaited) if (head.root !== here) this.disagree(head, line === undefined ? {} : { line });
  }

  /** A whole log is over. */
  over(size: number): void {
    const left = [...this.awaited.values()].flat();
    for (const { head } of left) this.findings.add('log-cut', {}, `${named(head)} has ${head.size - size} more than the ${size} that are here.`);
  }

  private takeNewest(head: SignedHead, line: number): void {
    this.newest = head;
    if (head.size !== this.about.size) this.findings.add('heads-disagree', { line }, `${named(head)} is not of the ${this.about.size} entries that this was taken from.`);
    if (this.about.kind === 'log') this.await(head, line);
  }

  private isSigned(head: SignedHead, line?: number): boolean {
    const where = line === undefined ? {} : { line };
    if (!isSigned('head', head)) {
      this.findings.add('head-unsigned', where, `${named(head)} is not signed by the key it names.`);
      return false;
    }
    if (this.keys.has(head.key)) return true;
    const sentence = `${named(head)} was signed with the key ${head.key}, for which the key given here does not vouch`;
    // Of an earlier one it is the newest that tells, which goes on from it or not.
    if (line !== undefined && this.newest === null) {
      this.findings.add('key-not-trusted', where, `${sentence}.`);
      return false;
    }
    this.findings.notes.push(`${sentence}; that the log goes on from it was looked at all the same.`);
    return true;
  }

  private compare(head: SignedHead): void {
    const { newest } = this;
    if (!newest || !this.isSigned(head)) return;
    this.compared += 1;
    if (head.origin !== newest.origin) return this.findings.add('heads-disagree', {}, `${named(head)}, which was kept, is one of another log.`);
    if (head.size > newest.size) return this.findings.add('log-cut', {}, `${named(head)}, which was kept, has ${head.size - newest.size} more than the ${newest.size} that were signed for this export.`);
    if (this.about.kind === 'log') this.await(head);
    else this.compareByProof(head, newest);
  }

  private compareByProof(head: SignedHead, newest: SignedHead): void {
    const proof = head.size === newest.size ? [] : this.consistencies.get(head.size);
    if (!proof) this.findings.add('head-not-compared', {}, `${named(head)}, which was kept, cannot be compared with this export: ask for one that names the head of ${head.size} entries, or for one of the whole log.`);
    else if (!begins(treeOf(head), treeOf(newest), proof)) this.disagree(head, {});
  }

  private await(head: SignedHead, line?: number): void {
    this.awaited.set(head.size, [...(this.awaited.get(head.size) ?? []), { head, ...(line !== undefined && { line }) }]);
  }

  private disagree(head: SignedHead, where: { line?: number }): void {
    const whole = this.about.kind === 'log';
    const how = whole ? `the first ${head.size} entries here are not those of` : 'the log that was signed for this export does not go on from';
    this.findings.add('heads-disagree', where, `${how} ${named(head)}: something in them was altered, taken out or put in.`);
  }
}
