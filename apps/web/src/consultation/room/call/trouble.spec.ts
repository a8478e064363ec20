import { aCall, theOther } from '../../testing/a-call.fake';
import { troubleOf } from './trouble';

const whatOf = (some: Parameters<typeof aCall>[0], held: 'on-hold' | null = null) => {
  const trouble = troubleOf({ call: aCall(some), held });
  return trouble && [trouble.what, trouble.title];
};

describe('What keeps a call from working', () => {
  it('is nothing while both are there', () => expect(whatOf({})).toBeNull());

  it.each([
    ['lost', 'connection', 'The patient has lost the connection'],
    ['silent', 'sound', 'No sound comes from the patient'],
    ['frozen', 'picture', 'The picture of the patient stands still'],
  ] as const)('is the patient’s trouble: %s', (trouble, what, title) => expect(whatOf({ others: [theOther({ trouble })] })).toEqual([what, title]));

  it('is that the patient is gone, which a guest who stays does not hide', () =>
    expect(whatOf({ others: [theOther({ id: 'guest', role: 'interpreter' })] })).toEqual(['connection', 'The patient is not in the call']));

  it.each([
    ['left', 'The patient has left the call', /pressed “Leave the call”/],
    ['lost', 'The patient is not in the call', /lost the connection and have not come back/],
    ['removed', 'The patient is not in the call', /may have closed the page/],
  ] as const)('says of a patient who is gone why they went, as far as that is known: %s', (why, title, words) => {
    const trouble = troubleOf({ call: aCall({ others: [], gone: { patient: why } }), held: null });
    expect(trouble).toMatchObject({ title, words: expect.stringMatching(words) });
  });

  it('is that the patient is gone, when only another device of theirs knocks', () =>
    expect(whatOf({ others: [theOther({ place: 'door' })] })).toEqual(['connection', 'The patient is not in the call']));

  it('is one’s own line before anything of theirs, which is not known then', () => {
    expect(whatOf({ media: 'lost', others: [theOther({ trouble: 'frozen' })] })?.[1]).toBe('Your own sound and picture have stopped');
    expect(whatOf({ lineLost: true })?.[1]).toBe('Your line to the service is away');
  });

  it('is none while everybody else waits on purpose, or before one is in', () => {
    expect(whatOf({ others: [theOther({ place: 'waiting' })] }, 'on-hold')).toBeNull();
    expect(whatOf({ state: 'entering', others: [] })).toBeNull();
  });
});
