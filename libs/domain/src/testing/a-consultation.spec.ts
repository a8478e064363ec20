import { MODES } from '../pathway/vocabulary';
import {
  arrived, booked, closing, consulting, followedUp, inCall, invited, settled, summarised, waiting, wrappingUp,
} from './a-consultation';

describe.each(MODES)('A consultation by %s', (mode) => {
  const steps = {
    booked: [booked, 'booked'], invited: [invited, 'invited'], arrived: [arrived, mode === 'video' ? 'arrived' : 'waiting'],
    waiting: [waiting, 'waiting'], 'called in': [inCall, 'opening'], talking: [consulting, 'consulting'],
    'drawing to a close': [closing, 'closing'], 'owed nothing': [settled, 'closing'], 'ended early': [wrappingUp, 'wrapping-up'],
    completed: [summarised, 'summarised'], 'seen through': [followedUp, 'followed-up'],
  } as const;

  it.each(Object.entries(steps))('is %s by commands alone', (_name, [history, stage]) => {
    expect(history(mode).consultation.stage).toBe(stage);
  });
  it('ends with nothing owed and no deadline running', () => {
    const { duties, deadlines } = followedUp(mode).consultation;
    expect([[...duties.keys()], [...deadlines.keys()]]).toEqual([[], []]);
  });
  it('keeps its mode, and its line closed, to the end', () => {
    const { mode: kept, connection } = followedUp(mode).consultation;
    expect([kept, connection]).toEqual([mode, 'none']);
  });
});
