import { followedUp, didNotAttend, leftUnseen } from '../testing/a-consultation';
import { pinned, type History } from '../testing/history';
import { rederive } from './rederive';
import type { RecordedFact } from '../kernel';

const STREAM = 'consultation-1';
const differences = (facts: readonly RecordedFact[]) => rederive(STREAM, facts, () => pinned);
const tampered = ({ facts }: History, type: string, change: (fact: RecordedFact) => RecordedFact) =>
  facts.map((fact) => (fact.type === type ? change(fact) : fact));

describe('Deriving every stamp again', () => {
  it.each([
    ['a video consultation followed up', followedUp('video')],
    ['a telephone consultation followed up', followedUp('telephone')],
    ['a face to face consultation followed up', followedUp('face-to-face')],
    ['a patient who did not attend', didNotAttend()],
    ['a patient who left unseen', leftUnseen()],
  ])('finds no difference in %s', (_, { facts }) => {
    expect(facts.length).toBeGreaterThan(4);
    expect(differences(facts)).toEqual([]);
  });

  it('minds no order in which the keys were written down, at any depth', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, turned(inner)]));
    };
    const { facts } = followedUp();
    expect(differences(facts.map((fact) => turned(fact) as RecordedFact))).toEqual([]);
  });

  it('finds a stage that was written by hand', () => {
    const facts = tampered(followedUp(), 'PatientArrived', (fact) => ({
      ...fact,
      stamp: { ...fact.stamp, stage: { from: 'invited', to: 'summarised' }, phase: 'summarised' },
    }));
    expect(differences(facts)[0]).toMatchObject({ type: 'PatientArrived', says: { stage: { from: 'invited', to: 'arrived' } } });
  });

  it('finds a fact that the machine would not have taken', () => {
    const facts = tampered(didNotAttend(), 'DidNotAttendRecorded', (fact) => ({
      ...fact,
      held: { ...fact.held, 'service-was-available': false },
    }));
    expect(differences(facts)).toMatchObject([{ type: 'DidNotAttendRecorded', says: { code: 'service-was-available' } }]);
  });

  it('finds a duty that was left out', () => {
    const facts = tampered(followedUp(), 'OutcomeRecorded', (fact) => {
      const { opened: _, ...stamp } = fact.stamp ?? { stage: { from: null, to: '' }, phase: '' };
      return { ...fact, stamp };
    });
    expect(differences(facts).map(({ type }) => type)).toContain('OutcomeRecorded');
  });

  it('says so where the pathway is not there to ask', () => {
    const { facts } = leftUnseen();
    expect(rederive(STREAM, facts, () => undefined)).toHaveLength(facts.length);
  });

  it('tells a fact without a stamp', () => {
    const facts = tampered(leftUnseen(), 'LeftUnseenRecorded', ({ stamp: _, ...fact }) => fact);
    expect(differences(facts)).toMatchObject([{ type: 'LeftUnseenRecorded', wrote: null }]);
  });
});
