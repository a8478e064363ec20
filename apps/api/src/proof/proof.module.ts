import { Module } from '@nestjs/common';
import type { Configuration } from '../configuration';
import { ConsultationModule } from '../consultation/consultation.module';
import { CONFIGURATION } from '../http/http.module';
import { ConsultationProofHttp } from './consultation-proof/consultation-proof.http';
import { HeadFile, headFileIn } from './head-file';
import { HeadSigner } from './head-signer';
import { HeadsHttp } from './heads/heads.http';
import { KeptTree } from './kept-tree';
import { KeysHttp } from './keys/keys.http';
import { randomSigningKey, readSigningKey, SIGNING_KEY, type SigningKey, signingKeyFileIn, signingKeyIn } from './signing-key';
import { SignedHeads } from './signed-heads';
import { StreamExports } from './stream-exports';

/** @throws KeysRefused */
function signingKey({ signingKeyFile, dataDir }: Configuration): SigningKey {
  // Several nodes sign with the same one, so that none of them makes its own.
  if (signingKeyFile !== null) return readSigningKey(signingKeyFile);
  if (dataDir === null) return randomSigningKey();
  return signingKeyIn(signingKeyFileIn(dataDir));
}

const headFile = ({ dataDir }: Configuration): HeadFile => new HeadFile(dataDir === null ? null : headFileIn(dataDir));

/** Shows that the log is what it was: its tree, its signed heads, and exports that anybody can verify. */
@Module({
  imports: [ConsultationModule],
  controllers: [HeadsHttp, KeysHttp, ConsultationProofHttp],
  providers: [
    HeadSigner, KeptTree, SignedHeads, StreamExports,
    { provide: SIGNING_KEY, useFactory: signingKey, inject: [CONFIGURATION] },
    { provide: HeadFile, useFactory: headFile, inject: [CONFIGURATION] },
  ],
})
export class ProofModule {}
