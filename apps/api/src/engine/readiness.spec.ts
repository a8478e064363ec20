import { eventually } from './testing/eventually';
import { Readiness } from './readiness';

describe('Readiness', () => {
  it('says what it found last while a part that is gone keeps it waiting, and what is so once it answers', async () => {
    let asked = 0;
    let answer: () => void = () => undefined;
    const ask = (): Promise<void> => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error('gone')) : new Promise((resolve) => (answer = resolve));
    };
    const readiness = new Readiness([{ part: 'event-log', ask }]);
    expect(await readiness.look()).toEqual([{ part: 'event-log', gone: true }]);
    await eventually(async () => expect(asked).toBe(2));
    expect(await readiness.look()).toEqual([{ part: 'event-log', gone: true }]);
    answer();
    await eventually(async () => expect(await readiness.look()).toEqual([{ part: 'event-log', gone: false }]));
    readiness.onApplicationShutdown();
  });
});
