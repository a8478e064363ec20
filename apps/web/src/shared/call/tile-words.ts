import { roleInWords } from '../words';
import type { CallNow, Other } from './call-now';

/** "Dr Okafor, clinician, muted". */
export const caption = ({ name, role, muted, cameraOff }: Pick<Other, 'name' | 'role' | 'muted' | 'cameraOff'>): string =>
  [name || roleInWords(role), name && role && roleInWords(role).toLowerCase(), muted && 'muted', cameraOff && 'camera off'].filter(Boolean).join(', ');

/** What does not come from somebody, for the person who waits for it. */
export function troubleWords({ trouble, name, role }: Pick<Other, 'trouble' | 'name' | 'role'>): string | null {
  const who = name || roleInWords(role);
  switch (trouble) {
    case 'frozen': return `The picture of ${who} stands still. You may still hear each other.`;
    case 'silent': return `No sound comes from ${who} at the moment. You can write to them in the chat.`;
    case 'lost': return `${who} has lost the connection. Stay here: we are trying to get them back.`;
    case null: return null;
  }
}

/** How sound and picture stand as a whole; null: nothing to say. */
export function mediaWords({ state, media, lineLost, others }: Pick<CallNow, 'state' | 'media' | 'lineLost' | 'others'>): string | null {
  if (state === 'entering') return 'Connecting sound and picture…';
  if (state !== 'in') return null;
  if (media === 'lost') return 'Sound and picture have stopped. Stay here: we are trying again.';
  if (media === 'gone') return 'Sound and picture have ended. We are looking for another way.';
  if (lineLost) return 'Your connection is weak. You may still hear each other, and we are trying again.';
  const inRoom = others.filter(({ place }) => place === 'room');
  if (inRoom.length === 0) return 'Nobody else is here at the moment.';
  return media === 'connecting' ? 'Connecting sound and picture…' : null;
}
