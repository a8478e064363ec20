import { useEffect, useRef } from 'react';

/** One's own picture, as in a mirror and without its sound. */
export function Mirror({ stream, label }: { stream: MediaStream; label: string }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    element.srcObject = stream;
    // Muted pictures always may play; where one is let go of meanwhile, there is nothing to play.
    void Promise.resolve(element.play()).catch(() => undefined);
  }, [stream]);
  return <video className="call-tests__mirror" ref={video} muted playsInline aria-label={label} />;
}
