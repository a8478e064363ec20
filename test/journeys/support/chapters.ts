import type { Person } from './person';

type Tell = () => Promise<void>;
type People = () => readonly Person[];

/** Scenes that stand for themselves: whatever fails, of what was on the screens then pictures are taken. */
export const scenes = (people: People) => (title: string, tell: Tell): void =>
  it(title, async () => {
    await told(people(), tell);
    check(people());
  });

/** The parts of one journey, told in order. After one has failed the rest is not tried: each begins where another ended. */
export const chapters = (people: People) => {
  let broken: string | null = null;
  return (title: string, tell: Tell): void =>
    it(title, async () => {
      if (broken) throw new Error(`Not told, because before it failed: ${broken}`);
      broken = title;
      await told(people(), tell);
      broken = null;
      check(people());
    });
};

const check = (people: readonly Person[]): void => people.forEach(({ presence }) => presence.guard.check());

async function told(people: readonly Person[], tell: Tell): Promise<void> {
  try {
    await tell();
  } catch (error) {
    throw await withPictures(error, people);
  }
}

async function withPictures(error: unknown, people: readonly Person[]): Promise<Error> {
  const paths: string[] = [];
  for (const { name, page, presence } of people) if (!page.isClosed()) paths.push(await presence.pictures.ofFailure(page, name));
  const told = error instanceof Error ? error : new Error(String(error));
  told.message += `\nPictures:\n${paths.join('\n')}`;
  return told;
}
