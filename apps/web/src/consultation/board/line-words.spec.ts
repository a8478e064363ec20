import type { BoardRow } from '@anteroom/domain';
import { foundInWords, heardInWords } from './line-words';

const works = { camera: 'works', microphone: 'works', speaker: 'works', connection: 'works' } as const;
const LINE: NonNullable<BoardRow['line']> = { rttMs: 60.4, lost: 0, relayed: false, found: works };
const row = (line: BoardRow['line'], some: Partial<BoardRow> = {}) => ({ mode: 'video', ready: true, line, ...some }) as BoardRow;
const found = (some: Partial<NonNullable<BoardRow['line']>>) => foundInWords(row({ ...LINE, ...some }));

describe('What was found before a call', () => {
  it.each([
    ['all works', {}, 'Camera, microphone and sound work; connection good (60 ms)'],
    ['the line loses much', { rttMs: 320, lost: 0.08 }, 'Camera, microphone and sound work; connection may stutter (320 ms, 8 % lost)'],
    ['a relay was needed', { relayed: true }, 'Camera, microphone and sound work; connection good (60 ms, over a relay)'],
    ['there is no camera', { found: { ...works, camera: 'does-not-work' } }, 'Sound only: no camera; connection good (60 ms)'],
    ['the camera was not tried', { found: { ...works, camera: 'not-tried' } }, 'Sound works; camera not tried; connection good (60 ms)'],
    ['the microphone fails', { found: { ...works, microphone: 'does-not-work' } }, 'Camera works, microphone does not work, sound works; connection good (60 ms)'],
    ['the line is too slow', { rttMs: 1500 }, 'Camera, microphone and sound work; connection slow (1500 ms)'],
    ['nothing gets through', { rttMs: null, lost: null, found: { ...works, connection: 'does-not-work' } }, 'Camera, microphone and sound work; connection blocked'],
    ['too few pictures come back', { found: { ...works, connection: 'does-not-work' } }, 'Camera, microphone and sound work; connection slow (60 ms)'],
    ['the line was not measured', { rttMs: null, lost: null, relayed: null, found: { ...works, connection: 'not-tried' } }, 'Camera, microphone and sound work; connection not tested'],
    ['only the line was measured', { found: null }, 'Camera and sound not tested; connection good (60 ms)'],
  ] as const)('is told in words: %s', (_, some, words) => {
    expect(found(some)).toBe(words);
  });

  it('is not known, and never good, where somebody confirmed it by hand', () => {
    expect(foundInWords(row(null))).toBe('Camera, sound and connection not tested');
  });

  it('is nothing to speak of by telephone, or before the checks', () => {
    expect(foundInWords(row(LINE, { mode: 'telephone' }))).toBeNull();
    expect(foundInWords(row(null, { ready: false }))).toBeNull();
  });
});

describe('How they hear each other', () => {
  const heard = (patient: string, clinician: string, mode = 'video') => heardInWords({ mode, quality: { patient, clinician } } as BoardRow);

  it('is told for each side', () => {
    expect(heard('prompt', 'fine')).toBe('Patient hears late, so pauses are needed; clinician hears in time');
  });

  it('is not known as long as nobody measures it', () => {
    expect(heard('not-known', 'not-known')).toBe('How late they hear each other is not known');
    expect(heard('fine', 'not-known')).toBe('Patient hears in time; clinician may hear late: not known');
    expect(heard('fine', 'fine', 'telephone')).toBeNull();
  });
});
