import type { Ciphered, RecordedFact, Sealed, SealedPart, SealedText } from '@anteroom/domain/kernel';
import { type CanonicalMember, canonicalMember, canonicalMembers, canonicalText } from '../hash-chain';
import { decrypt, encrypt } from './cipher';
import type { DataKey, Keys } from './keys';

/** Which of its parts each piece of a fact's content belongs to. */
export type Split = (type: string, content: object) => Partial<Record<SealedPart, object>>;

/** Whose keys seal a fact, and how its content is divided among them. */
export interface Sealing {
  subject: string;
  split: Split;
}

/** A fact's envelope with everything but `sealed` and `hash`, as canonical JSON. What is sealed opens in no other. */
export type Envelope = readonly CanonicalMember[];
export type Seal = (type: string, content: object, envelope: Envelope) => Ciphered;

/** Altered, or taken from another fact. */
export class SealBroken extends Error {
  readonly code = 'seal-broken';

  constructor(fact: RecordedFact, why: string) {
    super(`${fact.type} at revision ${fact.revision} of ${fact.stream} cannot be opened: ${why}`);
    this.name = 'SealBroken';
  }
}

type Named = Pick<SealedText, 'part' | 'key'>;

/** Bound to the ciphertext: the envelope, and which part this is under which key. */
const around = (envelope: Envelope, { part, key }: Named): string => 
  canonicalText([...envelope, canonicalMember('sealed', { key, part, scheme: 'aes-256-gcm' })]);

/** The one place where content is sealed and opened. */
export class Seals {
  constructor(
    private readonly keys: Keys,
    /** Whether content in the clear may be read: only where nothing is kept. */
    private readonly mayReadUnsealed = false,
  ) {}

  /** For facts that are about to be recorded: their keys are kept durably when this resolves. @throws Unavailable */
  async sealFor({ subject, split }: Sealing, facts: readonly { type: string; sealed?: unknown }[]): Promise<Seal> {
    const parts = new Set(facts.flatMap(({ type, sealed }) => (sealed ? (Object.keys(split(type, sealed)) as SealedPart[]) : [])));
    const owners = [...parts].map((part) => ({ subject, part }));
    const keys = owners.length === 0 ? [] : await this.keys.toSeal(owners);
    const keyOf = new Map(owners.map(({ part }, index) => [part, keys[index] as DataKey]));
    return (type, content, envelope) => ({
      scheme: 'aes-256-gcm',
      parts: (Object.entries(split(type, content)) as [SealedPart, object][]).map(([part, piece]) => {
        const { id, key } = keyOf.get(part) as DataKey;
        return { part, key: id, ...encrypt(key, JSON.stringify(piece), around(envelope, { part, key: id })) };
      }),
    });
  }

  /**
   * The facts as readers may have them, as the log gave them: nothing about a fact may be changed before it is opened.
   * @throws SealBroken naming the fact, where something was altered or its key is not known; Unavailable
   */
  async open<F extends RecordedFact>(facts: readonly F[]): Promise<F[]> {
    const ids = new Set<string>();
    for (const { sealed } of facts) if (sealed?.scheme === 'aes-256-gcm') for (const { key } of sealed.parts) ids.add(key);
    const keys = ids.size === 0 ? new Map<string, Buffer | null>() : await this.keys.toOpen(ids);
    return facts.map((fact) => (fact.sealed ? { ...fact, sealed: this.opened(fact, fact.sealed, keys) } : fact));
  }

  private opened(fact: RecordedFact, sealed: Sealed, keys: ReadonlyMap<string, Buffer | null>): Sealed {
    if (sealed.scheme === 'none' && this.mayReadUnsealed) return sealed;
    if (sealed.scheme !== 'aes-256-gcm') throw new SealBroken(fact, 'it is not sealed as this program seals');
    const { sealed: _sealed, hash: _hash, position: _position, ...open } = fact as RecordedFact & { position?: string };
    const envelope = canonicalMembers(open);
    const erased: SealedPart[] = [];
    const content: object = {};
    for (const text of sealed.parts) {
      const key = keys.get(text.key);
      if (key === undefined) throw new SealBroken(fact, `the key store has no key ${text.key}`);
      if (key === null) erased.push(text.part);
      else Object.assign(content, piece(fact, text, key, envelope));
    }
    const nothingLeft = erased.length > 0 && erased.length === sealed.parts.length;
    return { scheme: 'none', content: nothingLeft ? null : content, ...(erased.length > 0 && { erased }) };
  }
}

function piece(fact: RecordedFact, text: SealedText, key: Buffer, envelope: Envelope): object {
  try {
    return JSON.parse(decrypt(key, text, around(envelope, text))) as object;
  } catch {
    throw new SealBroken(fact, `the ${text.part} were altered, or taken from another fact`);
  }
}
