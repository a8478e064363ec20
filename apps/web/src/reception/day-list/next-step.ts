import type { BoardRow } from '@anteroom/domain';
import { wishInWords } from '../../shared/words';

/** What to do next about one row: in words, and the command that does it, if reception has one. */
export interface NextStep {
  text: string;
  stem: string | null;
  urgent?: boolean;
}

type Asks = (row: BoardRow) => NextStep | null;

const coming = ({ phase }: BoardRow) => phase === 'booked' || phase === 'invited';
const ABOUT: Readonly<Record<string, string>> = { link: 'the link', identity: 'their date of birth', other: 'something' };

const emergency: Asks = (row) => (row.emergency && row.endedAt === null ? { text: 'Emergency: the clinician is with the patient', stem: 'record-emergency-services', urgent: true } : null);
const help: Asks = ({ help: asked }) => asked && { text: `Help the patient with ${ABOUT[asked.about] ?? asked.about}`, stem: 'give-help', urgent: true };
const locked: Asks = (row) => (row.locked ? { text: 'Link locked: ring the patient, then unlock', stem: 'unlock-visit', urgent: true } : null);
const checks: Asks = ({ checksFailed, phase }) =>
  checksFailed && phase !== 'wrapping-up' ? { text: `Their ${checksFailed.what} does not work: ring them, or switch to telephone`, stem: 'switch-mode', urgent: true } : null;
/** The clinician sees it too; whoever is free first rings. */
const failed: Asks = ({ failure, endedAt }) => (failure && endedAt === null ? { text: 'Technical failure: ring the patient, or switch to telephone', stem: 'switch-mode', urgent: true } : null);
const ring: Asks = ({ notHereYet }) => {
  if (!notHereYet) return null;
  return { text: notHereYet.late ? 'Ring: our service was down at the time' : 'Not here yet: ring the patient', stem: 'record-call-attempt', urgent: true };
};
const unreached: Asks = (row) => (row.invitation.state === 'failed' && coming(row) ? { text: 'Invitation failed: tell the patient by telephone', stem: 'tell-patient-by-phone' } : null);
const wish: Asks = ({ wish: asked }) => asked && { text: `The patient ${wishInWords(asked.kind)}: answer`, stem: 'answer-preference' };
const suitability: Asks = (row) => (row.duties.some(({ duty }) => duty === 'suitability') ? { text: 'A clinician has to decide whether this way suits', stem: null } : null);
const invite: Asks = (row) => (row.phase === 'booked' && !row.past ? { text: 'Invite', stem: 'invite-patient' } : null);
const confirm: Asks = (row) => (row.phase === 'arrived' && !row.ready ? { text: 'Arrived, checks not passed yet', stem: 'confirm-checks' } : null);
const owed: Asks = (row) => {
  const mine = row.duties.find(({ owner }) => owner === 'reception');
  return mine ? { text: mine.title, stem: null } : null;
};

const ASKED: readonly Asks[] = [emergency, help, locked, checks, failed, ring, unreached, wish, suitability, invite, confirm, owed];

/** The first thing that wants doing, the most urgent first. */
export const nextStep = (row: BoardRow): NextStep | null => {
  for (const asks of ASKED) {
    const step = asks(row);
    if (step) return step;
  }
  return null;
};
