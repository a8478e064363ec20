import { useCallback, useRef, useState } from 'react';
import { Button } from '../ui';
import type { CallNow, Other } from './call-now';
import { Picture } from './picture';
import { PictureSize, sizeClasses, WHOLE, type Size } from './picture-size';
import { SelfView } from './self-view';
import { caption, mediaWords, troubleWords } from './tile-words';
import './call.scss';

export interface TilesProps {
  now: CallNow;
  /** What the others see of me. */
  self: MediaStream | null;
  speaker?: string | undefined;
  /** Nobody is heard on this device. */
  silent?: boolean | undefined;
}

/** They chose so, or have none, or their browser is still asking. */
const offWords = ({ cameraOff, muted }: Other): string | null => {
  if (!cameraOff) return null;
  return muted ? 'Their camera and microphone are off.' : 'Their camera is off. You can hear each other.';
};

/** What stands there where no picture is. Of whoever sends nothing, nothing ever comes. */
const insteadOf = (other: Other, media: CallNow['media']): string | null => {
  if (media === 'lost' || media === 'gone') return 'No picture at the moment.';
  if (other.stream || (other.muted && other.cameraOff)) return offWords(other);
  return other.trouble === 'lost' ? 'No picture at the moment.' : 'Connecting…';
};

interface TileProps extends Pick<TilesProps, 'speaker' | 'silent'> {
  other: Other;
  media: CallNow['media'];
  onBlocked: () => void;
}

function Tile({ other, media, speaker, silent, onBlocked }: TileProps) {
  const trouble = troubleWords(other);
  const instead = insteadOf(other, media);
  return (
    <figure className={`call-tile${instead ? ' call-tile--dark' : ''}`}>
      {other.stream && <Picture stream={other.stream} label={`Picture of ${other.name || 'the other person'}`} {...{ speaker, silent, onBlocked }} />}
      {instead && <p className="call-tile__instead">{instead}</p>}
      {trouble && <p className="call-tile__trouble" role="status">{trouble}</p>}
      <figcaption>{caption(other)}</figcaption>
    </figure>
  );
}

const isGuest = ({ role }: Other): boolean => role === 'companion' || role === 'interpreter';
/** Patient and clinician before whoever is with them, however often they come back: nobody's picture jumps to another place. */
const inOrder = (others: readonly Other[]): Other[] => [...others].sort((one, other) => Number(isGuest(one)) - Number(isGuest(other)));

/** Everybody in the call: the others large, oneself small. */
export function Tiles({ now, self, speaker, silent }: TilesProps) {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>(WHOLE);
  const [blocked, setBlocked] = useState(false);
  const onBlocked = useCallback(() => setBlocked(true), []);
  const others = inOrder(now.others.filter(({ place }) => place === 'room'));
  const words = mediaWords(now);
  const play = () => {
    setBlocked(false);
    for (const video of box.current?.querySelectorAll('video') ?? []) void video.play().catch(onBlocked);
  };
  return (
    <div className={`call-tiles ${sizeClasses(size)}`} ref={box}>
      {blocked && (
        <div className="call-tiles__blocked" role="alert">
          <p>Your browser holds the sound back.</p>
          <Button onClick={play}>Let sound play</Button>
        </div>
      )}
      {others.length > 0 && <p className="call-tiles__news" role="status">{words}</p>}
      <div className="call-tiles__stage">
        {others.length === 0 && <p className="call-tile__instead" role="status">{words}</p>}
        <div className="call-tiles__others" data-count={others.length}>
          {others.map((other) => <Tile key={other.id} {...{ other, media: now.media, speaker, silent, onBlocked }} />)}
        </div>
        <SelfView stream={self} muted={now.me?.muted ?? false} cameraOff={now.me?.cameraOff ?? false} />
      </div>
      <PictureSize size={size} onChange={setSize} />
    </div>
  );
}
