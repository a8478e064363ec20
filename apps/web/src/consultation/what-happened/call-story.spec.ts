import { callIn, consultationRecord, endConversation, holdCall, noteCallMedia, noteCallQuality, recordReading, type ConsultationFact } from '@anteroom/domain';
import { consulting, inCall, next, system, waiting, type History } from '@anteroom/domain/testing';
import { entriesOf } from '../room/entries';
import { callStories, troublesIn } from './call-story';

const LATER = new Date('2026-07-06T12:00:00.000Z');
const tell = (history: History) => callStories(entriesOf({ record: consultationRecord(history.facts as readonly ConsultationFact[]) }), LATER);
const only = (history: History) => tell(history)[0]!;
const laneOf = (history: History, id: string) => only(history).lanes.find((lane) => lane.id === id);
const seen = (history: History, id: string) => laneOf(history, id)?.spans.map(({ kind, from, to }) => [kind, (to - from) / 60_000]);

const bands = (history: History) => {
  const fine = next(history, noteCallQuality, { kind: 'fine', toward: 'patient', delayMs: 90 }, system);
  const late = next(fine, noteCallQuality, { kind: 'prompt', toward: 'patient', delayMs: 700 }, system);
  return next(late, endConversation, { cause: 'finished' });
};
const lost = (history: History) => next(history, noteCallMedia, { kind: 'sound-lost', of: 'patient' }, system);
const back = (history: History) => next(history, noteCallMedia, { kind: 'sound-back', of: 'patient' }, system);

describe('The story of a call', () => {
  it('is none where nothing of the call is known, as by telephone', () => {
    expect(tell(next(consulting('telephone'), endConversation, { cause: 'finished' }))).toEqual([]);
  });

  it('begins with not known, which is never fine, and shows each band until the next', () => {
    expect(seen(bands(consulting()), 'patient')).toEqual([['not-known', 4], ['fine', 1], ['prompt', 1]]);
    expect(seen(bands(consulting()), 'clinician')).toEqual([['not-known', 6]]);
  });

  it('shows on the clinician’s side how long there was no sound of the patient', () => {
    const history = next(back(lost(consulting())), endConversation, { cause: 'finished' });
    expect(seen(history, 'clinician')).toContainEqual(['sound-lost', 1]);
    expect(seen(history, 'patient')).toEqual([['not-known', 6]]);
  });

  it('goes on until now while the call does', () => {
    const story = only(lost(consulting()));
    expect([story.goesOn, story.to]).toEqual([true, LATER.getTime()]);
    expect(troublesIn(story).at(-1)?.span).toMatchObject({ kind: 'sound-lost', to: LATER.getTime() });
  });

  it('shows when the call was held, and marks what was recorded', () => {
    const held = next(next(consulting(), holdCall, { kind: 'on-hold' }), holdCall, { kind: 'taken-up' });
    const read = next(held, recordReading, { reading: { what: 'pulse', perMinute: 72 }, takenBy: 'patient' });
    expect(seen(read, 'call')).toEqual([['on-hold', 1]]);
    expect(only(read).marks.map(({ entry }) => entry.type)).toEqual(['IdentityConfirmed', 'OpeningChecked', 'ReadingRecorded']);
  });

  it('is one for each conversation', () => {
    const first = next(next(inCall(), noteCallQuality, { kind: 'fine', toward: 'patient', delayMs: 90 }, system), endConversation, { cause: 'put-back-to-waiting' });
    const second = next(next(first, callIn, {}), noteCallQuality, { kind: 'fine', toward: 'patient', delayMs: 90 }, system);
    expect(tell(second).map(({ goesOn }) => goesOn)).toEqual([false, true]);
    expect(tell(waiting())).toEqual([]);
  });
});
