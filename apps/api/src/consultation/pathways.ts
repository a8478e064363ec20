import { pin, standardPathway, type Pathway, type PinnedPathway } from '@anteroom/domain';
import type { PathwayRef } from '@anteroom/domain/kernel';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Kysely } from 'kysely';
import { OPERATIONAL } from '../engine/engine.tokens';
import { canonicalJson } from '../engine/canonical-json';
import { sha256 } from '../engine/hash-chain';
import type { ConsultationStore } from './consultation.migrations';

const inWords = ({ id, version, hash }: PathwayRef): string => `${id} version ${version} (${hash})`;

/**
 * The pathway versions this server knows, by the hash that consultations are pinned to. Each that was ever in use here is
 * kept as it was, so that a later program still reads what was decided under an earlier one.
 */
@Injectable()
export class Pathways implements OnModuleInit {
  private readonly byHash = new Map<string, PinnedPathway>();
  /** What new consultations are pinned to. */
  readonly standard = this.add(standardPathway);

  constructor(@Inject(OPERATIONAL) private readonly db: Kysely<ConsultationStore>) {}

  async onModuleInit(): Promise<void> {
    const { ref, pathway } = this.standard;
    await this.db
      .insertInto('pathways')
      .values({ hash: ref.hash, document: JSON.stringify(pathway) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    for (const { document } of await this.db.selectFrom('pathways').selectAll().execute()) this.add(JSON.parse(document) as Pathway);
  }

  /** A consultation pinned to a version we do not have cannot be read rightly, so this throws. */
  pinned(ref: PathwayRef | null | undefined): PinnedPathway {
    const known = ref && this.byHash.get(ref.hash);
    if (!known) throw new Error(`Not known here: pathway ${ref ? inWords(ref) : 'of nothing'}`);
    return known;
  }

  /** The latest version of a pathway by its id; of the same version the one that is in use. */
  named(id: string): PinnedPathway | null {
    if (this.standard.ref.id === id) return this.standard;
    const versions = [...this.byHash.values()].filter(({ ref }) => ref.id === id);
    return versions.sort((a, b) => b.ref.version - a.ref.version)[0] ?? null;
  }

  private add(pathway: Pathway): PinnedPathway {
    const pinned = pin(pathway, sha256(canonicalJson(pathway)));
    this.byHash.set(pinned.ref.hash, pinned);
    return pinned;
  }
}
