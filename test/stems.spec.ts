import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { commands } from '@anteroom/domain';

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: join(__dirname, '..'), encoding: 'utf8' }).split('\n');
const has = (pattern: RegExp): boolean => files.some((file) => pattern.test(file));

/** Sent by the engine itself: by a deadline, a message, a patient's try. */
const BY_SYSTEM = ['pass-deadline', 'observe-message', 'observe-connection', 'try-visit-link', 'lock-visit'];
/** Only a pathway that adds a stage leads here; the standard one adds none. */
const OF_ADDED_STAGES = ['complete-added-stage', 'skip-added-stage'];
const stems = [...commands.keys()];
const people = stems.filter((stem) => !BY_SYSTEM.includes(stem) && !OF_ADDED_STAGES.includes(stem));

describe('A feature is found whole by its stem', () => {
  it.each(stems)('%s is decided in the domain, with a spec beside it', (stem) => {
    expect(files).toContain(`libs/domain/src/consultation/commands/${stem}.ts`);
    expect(files).toContain(`libs/domain/src/consultation/commands/${stem}.spec.ts`);
  });

  it.each(people)('%s has an address', (stem) => {
    expect(files).toContain(`apps/api/src/consultation/${stem}/${stem}.http.ts`);
  });

  it.each(people)('%s has a screen that sends it', (stem) => {
    expect(has(new RegExp(`^apps/web/src/.+/${stem}/${stem}\\.(form|page)\\.tsx$`))).toBe(true);
  });
});
