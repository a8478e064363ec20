import { Picture } from './picture';
import './call.scss';

export interface SelfViewProps {
  stream: MediaStream | null;
  muted?: boolean;
  cameraOff?: boolean;
}

/** How the others see me, as in a mirror. */
export function SelfView({ stream, muted, cameraOff }: SelfViewProps) {
  const seen = cameraOff || !stream?.getVideoTracks().length ? null : stream;
  return (
    <figure className="call-self">
      {seen ? <Picture stream={seen} label="Your own picture" mirrored /> : <p className="call-self__dark">Your camera is off</p>}
      <figcaption>You{muted ? ', muted' : ''}</figcaption>
    </figure>
  );
}
