/**
 * What an export is made of: JSON Lines, each line canonical JSON (canonical.ts) and ended by one line feed, in this order:
 * what it is; statements about keys; signed heads, the newest first; facts in the order of the log; the end. All hashes,
 * keys and signatures are in lower-case hexadecimal digits. `sum` shows which line was damaged; only the end proves.
 */

/** How far the log had come at some time, vouched for by whoever holds the key. */
export interface SignedHead {
  /** ISO 8601, UTC. */
  at: string;
  /** The Ed25519 public key, 32 bytes. */
  key: string;
  /** Which log: the id of its first fact. */
  origin: string;
  /** Of the last fact, as the log counts. */
  position: string;
  /** Of the Merkle tree over the exact bytes of all facts. */
  root: string;
  /** How many facts. */
  size: number;
  signature: string;
}

/** One key vouches for the next. */
export interface KeyStatement {
  at: string;
  by: string;
  key: string;
  signature: string;
}

export interface About {
  at: string;
  /** How many facts are in it. */
  facts: number;
  kind: 'log' | 'stream';
  origin: string;
  /** Of the log that it was taken from: the newest head's. */
  size: number;
  /** Left out for a whole log. */
  stream?: string;
  version: 1;
}

export interface AboutLine {
  export: About;
  sum: string;
}

export interface StatementLine {
  statement: KeyStatement;
  sum: string;
}

export interface HeadLine {
  /** That the newest head goes on from this one. Left out in a whole log, which shows it by itself, and for the newest. */
  consistency?: string[];
  head: SignedHead;
  sum: string;
}

export interface FactLine {
  /** As the log keeps it, to the byte. */
  body: string;
  /** The same as in the body: one of the two can be read where the other is damaged. */
  id: string;
  /** Its place in the log, from 0. */
  index: number;
  position: string;
  /** That it is in the log of the newest head. Left out in a whole log. */
  proof?: string[];
  sum: string;
}

export interface End {
  facts: number;
  key: string;
  /** Of all bytes before this line. */
  sha256: string;
  signature: string;
}

export interface EndLine {
  end: End;
}

export type Line = AboutLine | StatementLine | HeadLine | FactLine | EndLine;
