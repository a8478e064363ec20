import type { SealedPart } from '@anteroom/domain/kernel';
import { canonicalJson } from '../canonical-json';
import { decrypt, encrypt } from './cipher';
import { KeysRefused } from './keys-refused';
import type { MasterKey } from './master-key';

/** Which key it is: bound to its wrapping, so that one cannot be put in another's place. */
export interface KeyName {
  key: string;
  subject: string;
  part: SealedPart;
  generation: number;
}

const around = ({ key, subject, part, generation }: KeyName): string => canonicalJson({ key, subject, part, generation });

/** Answers with one text: nonce and wrapped key. */
export function wrap({ key: master }: MasterKey, name: KeyName, key: Buffer): string {
  const { nonce, content } = encrypt(master, key.toString('base64url'), around(name));
  return `${nonce}.${content}`;
}

/** @throws KeysRefused where the wrapping was altered, or stems from another master key */
export function unwrap({ key: master, id }: MasterKey, name: KeyName, wrapped: string): Buffer {
  const [nonce = '', content = ''] = wrapped.split('.');
  try {
    return Buffer.from(decrypt(master, { nonce, content }, around(name)), 'base64url');
  } catch {
    throw new KeysRefused(`The key ${name.key} cannot be unwrapped with the master key ${id}: one of the two was altered`);
  }
}
