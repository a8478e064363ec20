import { cancelConsultation, inviteGuest, isConsultationFact, moveAppointment, pin, standardPathway, switchMode, withdrawGuest, type InviteGuest } from '@anteroom/domain';
import { booked, drOkafor, minutesBefore, next, reception, START, type History } from '@anteroom/domain/testing';
import { SettableClock } from '../engine/clock';
import { riverside } from '../organisation/a-clinic.fake';
import { MessageWriter } from './message-writer';

const GUEST = '0b7c9a52-6f6e-4d0c-9d53-1f2a3b4c5d6e';
const standard = pin(standardPathway, '5'.repeat(64));
const sam: InviteGuest = { kind: 'interpreter', guest: GUEST, token: 'a'.repeat(64), name: 'Sam Reid', email: 'sam@agency.example' };
const withSam = (more: Partial<InviteGuest> = {}, from = booked()) => next(from, inviteGuest, { ...sam, ...more }, reception);

const writerOf = ({ facts }: History, lost = false) =>
  new MessageWriter({
    facts: () => Promise.resolve(facts),
    clinic: () => Promise.resolve(riverside),
    pathway: () => standard,
    linkFor: () => Promise.resolve(null),
    guestLink: (hash) => Promise.resolve(lost ? null : { token: `token-of-${hash.slice(0, 4)}` }),
    publicUrl: () => 'https://clinic.example',
    clock: new SettableClock('2026-06-29T10:00:00.000Z'),
    sending: () => ({ way: 'email', from: 'no-reply@clinic.example' }),
  });
/** What the last thing that happened has written to guests. */
const written = async (history: History, lost = false) => {
  const last = history.facts.at(-1);
  if (!last || !isConsultationFact(last)) throw new Error('Nothing happened');
  return (await writerOf(history, lost).messagesFor(last)).filter(({ template }) => template.startsWith('guest-'));
};

describe('A guest', () => {
  it('is sent the link, when, with which clinic and whom to ring', async () => {
    const [message] = await written(withSam());
    expect(message).toMatchObject({ template: 'guest-invitation', to: 'sam@agency.example', channel: 'email', state: 'waiting', ics: null });
    for (const said of ['Dear Sam Reid', 'Monday 6 July 2026 at 10:00', riverside.name, 'to interpret', 'https://clinic.example/guest#token-of-aaaa', riverside.helpNumber]) expect(message?.text).toContain(said);
    expect(message?.html).toContain('<a href="https://clinic.example/guest#token-of-aaaa">');
    expect(Date.parse(message?.validUntil ?? '')).toBeGreaterThan(Date.parse(START));
  });

  it('learns neither who the patient is nor what it is about, and the subject holds a date only', async () => {
    const history = next(withSam(), moveAppointment, { start: '2026-07-08T09:00:00.000Z', minutes: 20, clinician: null, by: 'clinic' }, reception);
    const all = [...(await written(withSam())), ...(await written(history))];
    expect(all).toHaveLength(2);
    for (const { subject, text, html } of all) {
      expect(subject).toMatch(/^A call on [A-Z][a-z]+day \d+ July 2026$/);
      expect(`${text}${html}`).not.toMatch(/Patel|Meera|Asha|chest|angina|cardio(?!logy)/i);
    }
  });

  it('without an address is sent nothing', async () => {
    const { email: _, ...noMail } = sam;
    expect(await written(next(booked(), inviteGuest, noMail, reception))).toEqual([]);
  });

  it('is told of another time, and that the link stays', async () => {
    const [message] = await written(next(withSam(), moveAppointment, { start: '2026-07-08T09:00:00.000Z', minutes: 20, clinician: null, by: 'clinic' }, reception));
    expect(message).toMatchObject({ template: 'guest-change', subject: 'A call on Wednesday 8 July 2026' });
    expect(message?.text).toContain('https://clinic.example/guest#token-of-aaaa');
  });

  it('is told when the call is cancelled, without the reason', async () => {
    const [message] = await written(next(withSam(), cancelConsultation, { by: 'clinic', reason: 'Dr Okafor is ill' }, reception));
    expect(message?.text).toContain('is cancelled');
    expect(message?.text).not.toContain('ill');
  });

  it('is told that there is no call, and whom to ring, when the patient is rung instead', async () => {
    const rung = next(withSam(), switchMode, { kind: 'telephone', why: 'technical-failure' }, drOkafor);
    const [message] = await written(rung);
    expect(message?.text).toContain(`by telephone, on Monday 6 July 2026 at 10:00. Please ring ${riverside.helpNumber}`);
    expect(message?.text).not.toContain('/guest#');
    expect((await written(withSam({ guest: '1'.repeat(8) }, rung)))[0]?.text).toContain('It is by telephone');
  });

  it('whose link was withdrawn hears nothing any more, also of what still waited', async () => {
    const invited = withSam();
    const [waiting] = await written(invited);
    const gone = next(invited, withdrawGuest, { guest: GUEST, reason: 'Another interpreter comes' }, reception);
    expect(await writerOf(gone).again('c', waiting!)).toBeNull();
    expect(await written(next(gone, cancelConsultation, { by: 'clinic', reason: 'Ill' }, reception))).toEqual([]);
  });

  it('is told in the words of now, while the message waits', async () => {
    const invited = withSam();
    const [waiting] = await written(invited);
    const rung = next(invited, switchMode, { kind: 'telephone', why: 'technical-failure' }, drOkafor);
    expect((await writerOf(rung).again('c', waiting!))?.text).toContain('It is by telephone');
  });

  it('is told to ring where the link is lost with the store', async () => {
    expect((await written(withSam(), true))[0]?.text).toContain(`There is no link at present: ring ${riverside.helpNumber}.`);
  });

  it('who was invited on paper before is sent nothing', async () => {
    const late = next(booked(), inviteGuest, sam, reception, { happenedAt: minutesBefore(60), now: minutesBefore(30) });
    expect(await written(late)).toEqual([]);
  });
});
