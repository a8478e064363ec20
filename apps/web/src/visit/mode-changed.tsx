import { useEffect, useState } from 'react';
import type { VisitNow } from './visit-client';

const NOW = {
  telephone: (number: string) => `There is no video call any more. Your clinician rings you from ${number}: keep your telephone near you, with the sound on.`,
  'face-to-face': () => 'You are seen at the clinic, not by video or telephone.',
  video: () => 'The video call is on this page.',
};
const TITLES = { telephone: 'Your appointment is by telephone now.', 'face-to-face': 'Your appointment is in person now.', video: 'Your appointment is by video now.' };

/** On a page that was open when the clinic changed the way: it stays in sight, because nobody may have looked at that moment. */
export function ModeChanged({ visit, clinic }: VisitNow) {
  const { mode } = visit.appointment;
  const [before] = useState(mode);
  const isChanged = mode !== before;
  useEffect(() => {
    // Below, a call has just vanished. Whoever types stays where they are, and is told by the words alone.
    if (isChanged && !document.activeElement?.matches('input, textarea, select')) window.scrollTo(0, 0);
  }, [isChanged]);
  if (!isChanged) return null;
  return (
    <div className="visit-key" role="alert">
      <p>
        <strong>{TITLES[mode]}</strong> The clinic has changed it. {NOW[mode](clinic.ringingNumber)}
      </p>
    </div>
  );
}
