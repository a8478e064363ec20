import { hash, verify } from '@node-rs/argon2';

/** argon2id with the library's defaults: 19 MiB, two passes, one lane, as OWASP's password storage cheat sheet asks. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'));

// Of no password anybody has; made once, when first needed.
let nobodys: Promise<string> | undefined;

/** Takes as long for a name that does not exist, so that the time does not tell who works here. */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  nobodys ??= hashPassword('of nobody');
  const matches = await verify(stored ?? (await nobodys), password.normalize('NFKC'));
  return stored !== null && matches;
}
