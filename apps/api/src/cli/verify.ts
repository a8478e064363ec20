import { say, Unusable } from '../program';
import { Unreadable, usage, verify } from '../proof/verifier/main';

export { usage };

/** @throws Unusable */
export async function run(args: readonly string[]): Promise<void> {
  try {
    const { said, ok } = await verify(args);
    say(said);
    if (!ok) process.exitCode = 1;
  } catch (error) {
    throw error instanceof Unreadable ? new Unusable(error.message) : error;
  }
}
