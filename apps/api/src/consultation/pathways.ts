import { pin, standardPathway, type PinnedPathway } from '@anteroom/domain';
import type { PathwayRef } from '@anteroom/domain/kernel';
import { Injectable } from '@nestjs/common';
import { canonicalJson, sha256 } from '../engine/hash-chain';

/** The pathway versions this server knows, by the hash that consultations are pinned to. */
@Injectable()
export class Pathways {
  private readonly byHash = new Map<string, PinnedPathway>();
  /** What new consultations are pinned to. */
  readonly standard = this.add(standardPathway);

  /** A consultation pinned to a version we do not have cannot be read rightly, so this throws. */
  pinned(ref: PathwayRef | null | undefined): PinnedPathway {
    const known = ref && this.byHash.get(ref.hash);
    if (!known) throw new Error(`No pathway ${ref?.id ?? '?'} version ${ref?.version ?? '?'} (${ref?.hash ?? 'no hash'}) is known here`);
    return known;
  }

  /** The latest version of a pathway by its id. */
  named(id: string): PinnedPathway | null {
    const versions = [...this.byHash.values()].filter(({ ref }) => ref.id === id);
    return versions.sort((a, b) => b.ref.version - a.ref.version)[0] ?? null;
  }

  private add(pathway: PinnedPathway['pathway']): PinnedPathway {
    const pinned = pin(pathway, sha256(canonicalJson(pathway)));
    this.byHash.set(pinned.ref.hash, pinned);
    return pinned;
  }
}
