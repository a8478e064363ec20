import { drOkafor, inCall, mrsPatel, reception, system } from '../testing/a-consultation';
import { given } from '../testing/given';
import { historyOf, type History } from '../testing/history';
import { admitGuest, answerOpening, discardChat, holdCall, inviteGuest, keepChat, noteCallMedia, noteCallQuality, noteCallWay } from './commands';
import { pin } from './consultation.machine';
import { standardPathway } from './standard-pathway';

const OF_THE_CALL = /^(Call(QualityChanged|MediaChanged|WayChanged|Held)|OpeningAnswered|Guest|SecondDevice|Chat)/;
const facts = Object.fromEntries(Object.entries(standardPathway.facts).filter(([fact]) => !OF_THE_CALL.test(fact)));
const former = pin({ ...standardPathway, facts }, '6'.repeat(64));
const pinnedToFormer = ({ facts }: History): History => historyOf(facts.map((fact) => ({ ...fact, pathway: former.ref })), former);

describe('A consultation pinned to a pathway that does not name what happens in a call', () => {
  const talking = () => pinnedToFormer(inCall());

  it('goes on, and keeps what was observed', () => {
    given(talking()).when(noteCallQuality, { kind: 'watch', toward: 'patient', delayMs: 300 }, system).then('CallQualityChanged').at('opening');
    given(talking()).when(noteCallMedia, { kind: 'sound-lost', of: 'patient' }, system).then('CallMediaChanged');
    given(talking()).when(noteCallWay, { kind: 'direct' }, system).then('CallWayChanged');
    given(talking()).when(holdCall, { kind: 'on-hold' }, system).then('CallHeld');
    given(talking()).when(answerOpening, { kind: 'neither' }, mrsPatel).then('OpeningAnswered');
    given(talking()).when(admitGuest, { kind: 'companion', guest: 'g', name: 'Ravi Patel' }, system).then('GuestAdmitted');
    given(talking()).when(keepChat, { lines: [{ who: 'patient', text: 'Hello', at: '2026-07-06T09:00:00.000Z' }] }, system).then('ChatKept');
  });

  it('leaves out what somebody has to decide, because the pathway does not say who may', () => {
    given(talking()).when(inviteGuest, { kind: 'companion', guest: 'g', token: 'e'.repeat(64), name: 'Ravi Patel' }, reception).thenRefused('not-in-this-stage');
    given(talking()).when(discardChat, { lines: 1, reason: 'x' }, drOkafor).thenRefused('not-in-this-stage');
  });
});
