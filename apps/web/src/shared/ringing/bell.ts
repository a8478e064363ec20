/** Two soft notes, made here: no file has to be fetched, and none can be missing. */
const NOTES = [
  { hertz: 784, from: 0, seconds: 0.35 },
  { hertz: 622, from: 0.25, seconds: 0.6 },
];
const LOUDNESS = 0.3;

let context: AudioContext | null = null;

/** False while the browser lets no page sound that nobody has touched, or where there is no sound at all. */
export const mayRing = (): boolean => context?.state === 'running';

/** On a press, or on opening the page: whether it may sound from now on. */
export const wakeBell = async (): Promise<boolean> => {
  if (!('AudioContext' in window)) return false;
  context ??= new AudioContext();
  // Where nobody has touched the page the promise stays open: it is looked at again on the next press.
  if (context.state === 'suspended') await Promise.race([context.resume(), new Promise((done) => setTimeout(done, 300))]);
  return mayRing();
};

export const ring = (): void => {
  if (!context || !mayRing()) return;
  const now = context.currentTime;
  for (const { hertz, from, seconds } of NOTES) {
    const note = context.createOscillator();
    const fading = context.createGain();
    note.frequency.value = hertz;
    fading.gain.setValueAtTime(LOUDNESS, now + from);
    fading.gain.exponentialRampToValueAtTime(0.001, now + from + seconds);
    note.connect(fading).connect(context.destination);
    note.start(now + from);
    note.stop(now + from + seconds);
  }
};
