import type { CallNow } from '../../../shared/call';
import { patientIn } from './people';
import type { RoomCallNow } from './room-call';

export interface Trouble {
  /** As a technical failure is recorded. */
  what: 'sound' | 'picture' | 'connection';
  title: string;
  /** What to do now. */
  words: string;
  /** The one way on that stands out; the others stay quiet. */
  first: 'again' | 'ring' | 'write';
}

const OWN: Trouble = {
  what: 'connection',
  title: 'Your own sound and picture have stopped',
  words: 'We are trying again. If you can, use a cable instead of Wi-Fi, and close what else uses the network.',
  first: 'again',
};
const OWN_LINE: Trouble = {
  what: 'connection',
  title: 'Your line to the service is away',
  words: 'We are trying again. You may still hear each other; what you record is kept here until it can be sent.',
  first: 'again',
};
const GONE: Trouble = {
  what: 'connection',
  title: 'The patient is not in the call',
  words: 'They may have closed the page. If they open their link again they come straight back here.',
  first: 'ring',
};
const WENT: Readonly<Record<string, Trouble>> = {
  left: {
    what: 'connection',
    title: 'The patient has left the call',
    words: 'They pressed “Leave the call”. If that was by mistake, one tap on their page brings them back; if it was too early, ring.',
    first: 'ring',
  },
  lost: {
    what: 'connection',
    title: 'The patient is not in the call',
    words: 'They lost the connection and have not come back. If they open their link again they come straight back here.',
    first: 'ring',
  },
};
const THEIRS: Readonly<Record<'lost' | 'silent' | 'frozen', Trouble>> = {
  lost: {
    what: 'connection',
    title: 'The patient has lost the connection',
    words: 'Wait a moment: their page tries again by itself, and keeps their place. If it does not come back, ring.',
    first: 'ring',
  },
  silent: { what: 'sound', title: 'No sound comes from the patient', words: 'Write to them in the chat. What they said meanwhile has to be said again.', first: 'write' },
  frozen: { what: 'picture', title: 'The picture of the patient stands still', words: 'You may still hear each other: ask. Judge nothing by this picture.', first: 'again' },
};

const ofPatient = (call: CallNow): Trouble | null => {
  const patient = patientIn(call);
  if (!patient) return WENT[call.gone.patient ?? ''] ?? GONE;
  if (patient.place !== 'room') return GONE;
  return patient.trouble ? THEIRS[patient.trouble] : null;
};

/** What keeps this call from working now, the worst of it. `null`: nothing that is known. */
export const troubleOf = ({ call, held }: Pick<RoomCallNow, 'call' | 'held'>): Trouble | null => {
  if (call.state !== 'in' || held) return null;
  if (call.media === 'lost' || call.media === 'gone') return OWN;
  if (call.lineLost) return OWN_LINE;
  return ofPatient(call);
};
