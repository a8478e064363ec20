import { type Ciphered, type RecordedFact, type Sealed, type SealedPart, type SealedText, upcast } from '@anteroom/domain/kernel';
import { canonicalJson, canonicalRest, type CanonicalRest } from '../canonical-json';
import { decrypt, encrypt } from './cipher';
import type { DataKey, Keys } from './keys';

/** Which of its parts each piece of a fact's content belongs to. */
export type Split = (type: string, content: object) => Partial<Record<SealedPart, object>>;

/** Whose keys seal a fact, and how its content is divided among them. */
export interface Sealing {
  subject: string;
  split: Split;
}

/** `envelope` is everything of the fact but `sealed` and `hash`: what is sealed opens in no other. */
export type Seal = (type: string, content: object, envelope: CanonicalRest) => Ciphered;

/** Brings a fact that an earlier release wrote into today's shape. @throws NewerFact */
export type Shape = <F extends RecordedFact>(fact: F) => F;
/** Of facts whose shape has never changed. */
const asFirstWritten: Shape = (fact) => upcast({}, fact);

/** Altered, or taken from another fact. */
export class SealBroken extends Error {
  readonly code = 'seal-broken';

  constructor(fact: RecordedFact, why: string) {
    super(`${fact.type} at revision ${fact.revision} of ${fact.stream} cannot be opened: ${why}`);
    this.name = 'SealBroken';
  }
}

type Named = Pick<SealedText, 'part' | 'key'>;

/** Bound to the ciphertext: the whole fact, and which part this is under which key. */
const around = (envelope: CanonicalRest, { part, key }: Named): string => envelope.with(canonicalJson({ key, part, scheme: 'aes-256-gcm' }));

/** The one place where content is sealed and opened. */
export class Seals {
  constructor(
    private readonly keys: Keys,
    /** Whether content in the clear may be read: only where nothing is kept. */
    private readonly mayReadUnsealed = false,
    private readonly shape: Shape = asFirstWritten,
  ) {}

  /** For facts that are about to be recorded: their keys are kept durably when this resolves. @throws Unavailable */
  async sealFor({ subject, split }: Sealing, facts: readonly { type: string; sealed?: object }[]): Promise<Seal> {
    const pieces = new Map<object, [SealedPart, object][]>();
    for (const { type, sealed } of facts) if (sealed) pieces.set(sealed, Object.entries(split(type, sealed)) as [SealedPart, object][]);
    const parts = [...new Set([...pieces.values()].flatMap((piece) => piece.map(([part]) => part)))];
    const keys = parts.length === 0 ? [] : await this.keys.toSeal(parts.map((part) => ({ subject, part })));
    return (type, content, envelope) => ({
      parts: (pieces.get(content) ?? stranger(type)).map(([part, piece]) => {
        const { id, key } = keys[parts.indexOf(part)] as DataKey;
        return { ...encrypt(key, JSON.stringify(piece), around(envelope, { part, key: id })), key: id, part };
      }),
      scheme: 'aes-256-gcm',
    });
  }

  /**
   * The facts as readers may have them, in today's shape, from those that the log gave: nothing about a fact may be changed before
   * it is opened. `wanted` leaves the others sealed. @throws SealBroken naming the fact, where something was altered or its key is
   * not known; NewerFact; Unavailable
   */
  async open<F extends RecordedFact>(facts: readonly F[], wanted: (fact: F) => boolean = () => true): Promise<F[]> {
    const sealed = facts.filter((fact) => fact.sealed && wanted(fact));
    const ids = new Set(sealed.flatMap(keysOf));
    const keys = ids.size === 0 ? new Map<string, Buffer | null>() : await this.keys.toOpen(ids);
    const opened = new Map(sealed.map((fact) => [fact, { ...fact, sealed: this.opened(fact, fact.sealed as Sealed, keys) }]));
    return facts.map((fact) => this.shape(opened.get(fact) ?? fact));
  }

  /** For whoever looks at the open part only: in today's shape, and still sealed. @throws NewerFact */
  unopened<F extends RecordedFact>(facts: readonly F[]): F[] {
    return facts.map((fact) => this.shape(fact));
  }

  /** These keys were destroyed, perhaps by another node: what is remembered of them here opens nothing any more. */
  forget(keys: readonly string[]): void {
    this.keys.unremember(keys);
  }

  private opened(fact: RecordedFact, sealed: Sealed, keys: Known): Sealed {
    if (sealed.scheme === 'none' && this.mayReadUnsealed) return sealed;
    if (sealed.scheme !== 'aes-256-gcm') throw new SealBroken(fact, 'it is not sealed as this program seals');
    const pieces = sealed.parts.map((text) => piece(fact, text, keys));
    const erased = sealed.parts.flatMap(({ part }, index) => (pieces[index] === null ? [part] : []));
    if (erased.length === 0) return { scheme: 'none', content: Object.assign({}, ...pieces) as object };
    return { scheme: 'none', content: erased.length === pieces.length ? null : (Object.assign({}, ...pieces) as object), erased };
  }
}

const stranger = (type: string): never => {
  throw new Error(`${type} is not among the facts that this was to seal`);
};

type Known = ReadonlyMap<string, Buffer | null>;

const keysOf = ({ sealed }: RecordedFact): string[] => (sealed?.scheme === 'aes-256-gcm' ? sealed.parts.map(({ key }) => key) : []);

function envelopeOf(fact: RecordedFact & { position?: string }): CanonicalRest {
  const { sealed: _sealed, hash: _hash, position: _position, ...open } = fact;
  return canonicalRest(open, 'sealed');
}

/** `null` where its key is destroyed. */
function piece(fact: RecordedFact, text: SealedText, keys: Known): object | null {
  const key = keys.get(text.key);
  if (key === undefined) throw new SealBroken(fact, `the key store has no key ${text.key}`);
  if (key === null) return null;
  try {
    return JSON.parse(decrypt(key, text, around(envelopeOf(fact), text))) as object;
  } catch {
    throw new SealBroken(fact, `the ${text.part} were altered, or taken from another fact`);
  }
}
