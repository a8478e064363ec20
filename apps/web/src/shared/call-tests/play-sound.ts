/** Four notes upwards: easier to tell from a noise than one. */
const NOTES = [523, 659, 784, 1_047];
const EACH = 0.3;
const LOUDNESS = 0.4;
/** Milliseconds in which a sound begins. Firefox never begins, nor says so, where a computer has nothing that could sound. */
const BEGINS_WITHIN = 3_000;

const inTime = (begun: Promise<unknown>): Promise<unknown> =>
  Promise.race([begun, new Promise((_resolve, reject) => setTimeout(() => reject(new Error('No sound begins')), BEGINS_WITHIN))]);

/** Where a page may say which speaker it means: https://www.w3.org/TR/audio-output/ */
export const canChooseSpeaker = (): boolean => 'setSinkId' in HTMLMediaElement.prototype;

const playNotes = (context: AudioContext, into: AudioNode): void =>
  NOTES.forEach((hertz, index) => {
    const from = context.currentTime + index * EACH;
    const note = context.createOscillator();
    const fading = context.createGain();
    note.frequency.value = hertz;
    fading.gain.setValueAtTime(LOUDNESS, from);
    fading.gain.exponentialRampToValueAtTime(0.01, from + EACH);
    note.connect(fading).connect(into);
    note.start(from);
    note.stop(from + EACH);
  });

/** Plays a short tune made here. It goes through an element, as the voices of a call do, so that both sound from the same speaker. @throws where it cannot be played */
export const playSound = async (speaker?: string): Promise<void> => {
  const context = new AudioContext();
  const into = context.createMediaStreamDestination();
  const element = new Audio();
  element.srcObject = into.stream;
  try {
    if (speaker && canChooseSpeaker()) await element.setSinkId(speaker);
    await inTime(Promise.all([context.resume(), element.play()]));
    playNotes(context, into);
    await new Promise((resolve) => setTimeout(resolve, (NOTES.length + 1) * EACH * 1_000));
  } finally {
    element.srcObject = null;
    await context.close();
  }
};
