import { useEffect, useRef } from 'react';

export interface PictureProps {
  stream: MediaStream;
  label: string;
  /** Of the speaker it sounds from; undefined: the one the browser uses. */
  speaker?: string | undefined;
  /** One's own: as in a mirror, and without its sound. */
  mirrored?: boolean;
  /** Seen and not heard, because the sound comes from another device. */
  silent?: boolean | undefined;
  /** The browser lets no page sound that nobody has touched. */
  onBlocked?: () => void;
}

const isBlocked = (error: unknown): boolean => (error as Error).name === 'NotAllowedError';

/** Somebody, to be seen and heard. Sound comes also where there is no picture. */
export function Picture({ stream, label, speaker, mirrored = false, silent = false, onBlocked }: PictureProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    element.srcObject = stream;
    // Where another stream comes meanwhile, or the element goes, there is nothing to play.
    void Promise.resolve(element.play()).catch((error: unknown) => isBlocked(error) && onBlocked?.());
  }, [stream, onBlocked]);
  useEffect(() => {
    const element = video.current;
    // A speaker that is gone: the browser's own is used.
    if (element && speaker && 'setSinkId' in element) void element.setSinkId(speaker).catch(() => undefined);
  }, [speaker]);
  const classes = `call-picture${mirrored ? ' call-picture--mirrored' : ''}`;
  return (
    <video className={classes} ref={video} autoPlay playsInline muted={mirrored || silent} aria-label={label}>
      <track kind="captions" />
    </video>
  );
}
