import { useEffect, useState } from 'react';

/** Speech at arm's length is well above this, the hum of a room below. */
const SPEECH = 0.12;
const EVERY = 100;
/** Milliseconds in which listening begins. Firefox never begins where a computer has nothing that could sound. */
const BEGINS_WITHIN = 3_000;

const loudness = (samples: Uint8Array): number => {
  const sum = samples.reduce((all, sample) => all + ((sample - 128) / 128) ** 2, 0);
  // Ears hear by ratios: the root lifts what is quiet, so that a bar moves when one speaks softly.
  return Math.min(Math.sqrt(Math.sqrt(sum / samples.length)), 1);
};

export interface Level {
  /** How loud it is now, from 0 to 1; null where this browser cannot tell. */
  now: number | null;
  /** Whether a voice was heard so far. */
  heard: boolean;
}

export const useLevel = (stream: MediaStream): Level => {
  const [level, setLevel] = useState<Level>(() => ({ now: 'AudioContext' in window ? 0 : null, heard: false }));
  useEffect(() => {
    if (!('AudioContext' in window)) return undefined;
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Uint8Array(analyser.fftSize);
    const since = performance.now();
    void context.resume().catch(() => undefined);
    const timer = setInterval(() => {
      // A bar that stands still for want of listening would say that a good microphone is broken.
      if (context.state !== 'running') return setLevel(({ heard }) => ({ now: performance.now() - since > BEGINS_WITHIN ? null : 0, heard }));
      analyser.getByteTimeDomainData(samples);
      const now = loudness(samples);
      setLevel(({ heard }) => ({ now, heard: heard || now > SPEECH }));
    }, EVERY);
    return () => {
      clearInterval(timer);
      void context.close();
    };
  }, [stream]);
  return level;
};
