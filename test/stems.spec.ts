import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { commands } from '@anteroom/domain';

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: join(__dirname, '..'), encoding: 'utf8' }).split('\n');
const has = (pattern: RegExp): boolean => files.some((file) => pattern.test(file));

/** Sent by the engine itself: by a deadline, a message, a patient's try. */
const BY_SYSTEM = ['pass-deadline', 'observe-message', 'observe-connection', 'try-visit-link', 'lock-visit'];
/** Sent by what happens on the line of a call: there is a button, and what it says goes down that line. */
const BY_CALL = [
  'note-call-quality', 'note-call-media', 'note-call-way', 'note-guest-left', 'admit-guest', 'admit-second-device', 'hold-call', 'keep-chat',
];
/** Asked on the patient's page, as part of the call. */
const OF_VISITS = ['answer-opening'];
/** Only a pathway that adds a stage leads here; the standard one adds none. */
const OF_ADDED_STAGES = ['complete-added-stage', 'skip-added-stage'];
const stems = [...commands.keys()];
const notAsForms = [...BY_SYSTEM, ...BY_CALL, ...OF_VISITS, ...OF_ADDED_STAGES];
const people = stems.filter((stem) => !notAsForms.includes(stem));

describe('A feature is found whole by its stem', () => {
  it.each(stems)('%s is decided in the domain, with a spec beside it', (stem) => {
    expect(files).toContain(`libs/domain/src/consultation/commands/${stem}.ts`);
    expect(files).toContain(`libs/domain/src/consultation/commands/${stem}.spec.ts`);
  });

  it.each(people)('%s has an address', (stem) => {
    expect(files).toContain(`apps/api/src/consultation/${stem}/${stem}.http.ts`);
  });

  it.each(OF_VISITS)('%s has an address below the visit', (stem) => {
    expect(files).toContain(`apps/api/src/visit/${stem}/${stem}.http.ts`);
  });

  it.each(people)('%s has a screen that sends it', (stem) => {
    expect(has(new RegExp(`^apps/web/src/.+/${stem}/${stem}\\.(form|page)\\.tsx$`))).toBe(true);
  });
});
