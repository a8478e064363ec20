import type { Participant, ToBrowser } from '@anteroom/media/protocol';
import { NOTHING_MEASURED } from '@anteroom/media/quality';
import { after, NOTHING_HELD, type Happened, type Held } from './happened';

const one = (id: string, some: Partial<Participant> = {}): Participant => ({ id, role: 'clinician', name: 'Dr Okafor', place: 'room', muted: false, cameraOff: false, ...some });
const heard = (message: ToBrowser): Happened => ({ type: 'heard', message });
const welcome = (some: Partial<Extract<ToBrowser, { type: 'welcome' }>> = {}): Happened =>
  heard({ type: 'welcome', you: 'me', place: 'waiting', participants: [one('okafor', { place: 'waiting' })], said: [], ...some });
const enter = (way: 'janus' | 'direct' = 'janus'): Happened => heard({ type: 'enter', way, iceServers: [], entry: null, peers: [one('okafor')] });
const stream = { id: 'theirs' } as MediaStream;
const came: Happened = { type: 'media', event: { type: 'came', participant: 'okafor', stream } };

const all = (...happened: Happened[]): Held => happened.reduce(after, NOTHING_HELD);
const inCall = (): Held => all({ type: 'opening' }, welcome(), enter(), came, { type: 'began' }, { type: 'media', event: { type: 'state', state: 'up' } });
const next = (...happened: Happened[]): Held['now'] => happened.reduce(after, inCall()).now;

describe('What is shown of a call', () => {
  it('goes from the line over waiting into the room', () => {
    const steps: Happened[] = [{ type: 'opening' }, welcome(), heard({ type: 'wait', why: 'not-begun' }), enter(), { type: 'began' }];
    expect(steps.map((_, index) => all(...steps.slice(0, index + 1)).now.state)).toEqual(['connecting', 'waiting', 'waiting', 'entering', 'in']);
    expect(all(...steps.slice(0, 3)).now.why).toBe('not-begun');
    expect(all(...steps).now).toMatchObject({ why: null, way: 'janus', me: { id: 'me', place: 'room' } });
  });

  it('says that somebody stands at the door', () => {
    expect(all({ type: 'opening' }, welcome({ place: 'door' })).now.state).toBe('door');
  });

  it('joins a person and what comes from them, whichever is known first', () => {
    expect(inCall().now.others).toEqual([{ ...one('okafor'), stream, trouble: null }]);
    const early = all({ type: 'opening' }, welcome({ participants: [] }), { type: 'media', event: { type: 'came', participant: 'anil', stream } }, heard({ type: 'participant', participant: one('anil') }));
    expect(early.now.others[0]).toMatchObject({ id: 'anil', stream });
  });

  it('stays in the call while our own line is lost, and when it is back on the same place', () => {
    const lost = next({ type: 'line-lost' });
    expect(lost).toMatchObject({ state: 'in', lineLost: true, media: 'up' });
    const back = next({ type: 'line-lost' }, welcome({ place: 'room', participants: [one('okafor')] }));
    expect(back).toMatchObject({ state: 'in', lineLost: false });
    expect(back.others[0]?.stream).toBe(stream);
  });

  it('comes in anew on another place', () => {
    expect(next({ type: 'line-lost' }, welcome({ you: 'another', place: 'room' })).state).toBe('entering');
  });

  it.each(['on-hold', 'ringing', 'put-back'] as const)('lets go of sound and picture, and says why, when one has to wait: %s', (why) => {
    expect(next(heard({ type: 'wait', why }))).toMatchObject({ state: 'waiting', why, way: null, others: [{ stream: null }] });
  });

  it.each(['ended', 'moved', 'removed', 'signed-out', 'mode'] as const)('is closed, and says why: %s', (why) => {
    expect(next(heard({ type: 'closed', why }))).toMatchObject({ state: 'closed', why, others: [] });
  });

  it('is closed without a reason when one left by oneself', () => {
    expect(next({ type: 'left' })).toMatchObject({ state: 'closed', why: null });
  });

  it('forgets its place when it is opened again, which may be another device by now', () => {
    expect(next(heard({ type: 'closed', why: 'moved' }), { type: 'opening' }).me).toBeNull();
  });

  it('goes on another way without being out of the call', () => {
    expect(next(enter('direct'))).toMatchObject({ state: 'in', way: 'direct', media: 'connecting' });
  });

  it('offers another way until it is taken or given', () => {
    const offer = heard({ type: 'offer', instead: 'telephone', why: 'no way in common' });
    expect(next(offer).offer).toEqual({ instead: 'telephone', why: 'no way in common' });
    expect(next(offer, { type: 'offer-taken' }).offer).toBeNull();
    expect(next(offer, enter('direct')).offer).toBeNull();
  });

  it('knows whose quality it is, and forgets it with them', () => {
    const quality = heard({ type: 'quality', toward: 'okafor', band: 'prompt', delayMs: 640 });
    expect(next(quality).quality).toEqual({ okafor: { band: 'prompt', delayMs: 640 } });
    expect(next(quality, heard({ type: 'gone', id: 'okafor', why: 'left' }))).toMatchObject({ quality: {}, others: [] });
  });

  it('keeps what was said in order, and what was refused in words', () => {
    const said = (text: string): Happened => heard({ type: 'said', said: { from: 'okafor', name: 'Dr Okafor', text, at: '2026-07-06T09:00:00.000Z' } });
    expect(next(said('one'), said('two')).said.map(({ text }) => text)).toEqual(['one', 'two']);
    const refused = heard({ type: 'refused', code: 'too-many', sentence: 'Wait a moment.' });
    expect(next(refused).refused).toEqual({ code: 'too-many', sentence: 'Wait a moment.' });
    expect(next(refused, { type: 'refusal-old' }).refused).toBeNull();
  });

  it('shows only what is left of a chat, and that the rest was discarded', () => {
    const said = (text: string) => ({ from: 'okafor', name: 'Dr Okafor', text, at: '2026-07-06T09:00:00.000Z' });
    const discarded = heard({ type: 'said-so-far', said: [], until: '2026-07-06T09:01:00.000Z' });
    const now = next(heard({ type: 'said', said: said('My PIN is 1234') }), discarded, heard({ type: 'said', said: said('Take 5 mg') }));
    expect(now.said.map(({ text }) => text)).toEqual(['Take 5 mg']);
    expect(now.discardedUntil).toBe('2026-07-06T09:01:00.000Z');
  });

  it('knows why somebody went, until they are here again', () => {
    const patel = one('patel', { role: 'patient' });
    const here = heard({ type: 'participant', participant: patel });
    const went = (why: 'left' | 'lost' | 'moved' | 'removed') => heard({ type: 'gone', id: 'patel', why });
    expect((['left', 'lost', 'removed', 'moved'] as const).map((why) => next(here, went(why)).gone)).toEqual([{ patient: 'left' }, { patient: 'lost' }, { patient: 'removed' }, {}]);
    expect(next(here, went('left'), heard({ type: 'participant', participant: { ...patel, id: 'patel-2' } })).gone).toEqual({});
    expect(next(heard({ type: 'participant', participant: { ...patel, place: 'door' } }), went('removed')).gone).toEqual({});
  });

  it('shows nothing new where nothing is new', () => {
    const before = inCall();
    expect(after(before, heard({ type: 'renew', coreToken: 'x' })).now).toBe(before.now);
    expect(after(before, { type: 'measured', of: { okafor: NOTHING_MEASURED } }).now).toBe(before.now);
  });

  describe('of what does not come', () => {
    const measured = (some: Partial<typeof NOTHING_MEASURED>): Happened => ({ type: 'measured', of: { okafor: { ...NOTHING_MEASURED, ...some } } });
    const trouble = (...happened: Happened[]) => next(...happened).others[0]?.trouble;
    const told = (state: 'frozen' | 'silent' | 'lost' | 'back'): Happened => heard({ type: 'other-side', id: 'okafor', state, since: '2026-07-06T09:00:00.000Z' });

    it('is what the API says, until it says that it is over', () => {
      expect([trouble(told('lost')), trouble(told('lost'), told('back'))]).toEqual(['lost', null]);
    });

    it('is nobody lost whom one sees or hears, as long as anything comes', () => {
      expect(trouble(told('lost'), measured({ frozenMs: 0, silentMs: 2_000 }))).toBeNull();
      expect(trouble(told('lost'), measured({ silentMs: 0 }), measured({ silentMs: 2_000 }))).toBe('lost');
      expect(trouble(told('lost'), measured({ frozenMs: 0 }), { type: 'media', event: { type: 'state', state: 'lost' } })).toBe('lost');
      expect(trouble(told('silent'), measured({ frozenMs: 0 }))).toBe('silent');
    });

    it('is what is measured here as well, also while our line is away', () => {
      expect(trouble({ type: 'line-lost' }, measured({ frozenMs: 5_000 }))).toBe('frozen');
      expect(trouble(measured({ frozenMs: 5_000, silentMs: 5_000 }))).toBe('silent');
      expect(trouble(measured({ frozenMs: 5_000 }), measured({ frozenMs: 100 }))).toBeNull();
    });

    it('is nothing that the other turned off', () => {
      const off = heard({ type: 'participant', participant: one('okafor', { muted: true, cameraOff: true }) });
      expect(trouble(off, measured({ frozenMs: 60_000, silentMs: 60_000 }))).toBeNull();
    });

    it('is nothing that was not measured', () => {
      expect(trouble(measured({ frozenMs: null, silentMs: null }))).toBeNull();
    });
  });
});
