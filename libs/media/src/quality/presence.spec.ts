import { Flow } from './presence';

const told = (flow: readonly (boolean | null)[]): [number, boolean][] => {
  const sound = new Flow('sound');
  return flow.flatMap((flows, index) => {
    const change = sound.take(index * 500, flows);
    return change ? [[index * 500, change.flows] as [number, boolean]] : [];
  });
};
const times = (count: number, flows: boolean | null): (boolean | null)[] => Array.from({ length: count }, () => flows);

describe('Somebody’s sound', () => {
  it('is lost after two seconds without it, and back after two with it', () => {
    expect(told([...times(4, true), ...times(8, false), ...times(8, true)])).toEqual([[4_000, false], [8_000, true]]);
  });

  it('is not lost in a moment’s gap, and a stutter is one loss', () => {
    expect(told([...times(4, true), ...times(3, false), ...times(4, true)])).toEqual([]);
    const stutter = [...times(6, false), ...times(2, true), ...times(3, false), ...times(2, true), ...times(6, false)];
    expect(told(stutter)).toEqual([[2_000, false]]);
  });

  it('stays as it was while nothing is known', () => {
    expect(told([...times(6, false), ...times(20, null)])).toEqual([[2_000, false]]);
    expect(told([true, ...times(20, null)])).toEqual([]);
  });

  it('is lost at once when somebody has known of it for two seconds already', () => {
    const sound = new Flow('sound');
    expect(sound.take(10_000, true)).toBeUndefined();
    expect(sound.take(12_000, false, 10_500)).toBeUndefined();
    expect(sound.take(12_500, false, 10_500)).toEqual({ what: 'sound', flows: false });
  });
});
