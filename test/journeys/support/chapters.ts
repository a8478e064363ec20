import type { Person } from './person';

/**
 * The parts of one journey, told in order. After one has failed the rest is not tried, because each begins where the
 * one before ended; of what was on the screens then, pictures are taken.
 */
export const chapters = (people: () => readonly Person[]) => {
  let failed: string | null = null;
  return (title: string, tell: () => Promise<void>): void => {
    it(title, async () => {
      if (failed) throw new Error(`Not told, because before it failed: ${failed}`);
      try {
        await tell();
      } catch (error) {
        failed = title;
        throw await withPictures(error, people());
      }
      for (const { presence } of people()) presence.guard.check();
    });
  };
};

async function withPictures(error: unknown, people: readonly Person[]): Promise<Error> {
  const paths: string[] = [];
  for (const { name, page, presence } of people) if (!page.isClosed()) paths.push(await presence.pictures.ofFailure(page, name));
  const told = error instanceof Error ? error : new Error(String(error));
  told.message += `\nPictures:\n${paths.join('\n')}`;
  return told;
}
