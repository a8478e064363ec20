import type { ChecksFound } from '../consultation.events';
import { checksInWords } from './history-of-line';

const works: ChecksFound = { camera: 'works', microphone: 'works', speaker: 'works', connection: 'works' };

describe('Checks before a call, as they are recorded', () => {
  it.each([
    ['patient', 'The patient says that camera and microphone work'],
    ['reception', 'Reception says that camera and microphone work'],
    ['clinician', 'The clinician says that camera and microphone work'],
  ] as const)('are the word of the %s where no browser tried anything', (by, words) => {
    expect(checksInWords(by, undefined)).toBe(words);
  });

  it.each([
    ['all of it', works, "Tried on the patient's device: camera, microphone, sound and connection work"],
    ['no camera', { ...works, camera: 'does-not-work', connection: 'not-tried' }, "Tried on the patient's device: microphone and sound work"],
    ['the connection alone', { camera: 'not-tried', microphone: 'not-tried', speaker: 'not-tried', connection: 'works' }, "Tried on the patient's device: connection works"],
    ['nothing', { camera: 'does-not-work', microphone: 'does-not-work', speaker: 'not-tried', connection: 'does-not-work' }, "Tried on the patient's device, and nothing was found to work"],
  ] as const)('name what was found to work, and no more: %s', (_, found, title) => {
    expect(checksInWords('patient', found)).toBe(title);
  });
});
