/** Four notes upwards: easier to tell from a noise than one. */
const NOTES = [523, 659, 784, 1_047];
const EACH = 0.3;
const LOUDNESS = 0.4;

/** Where a page may say which speaker it means: https://www.w3.org/TR/audio-output/ */
export const canChooseSpeaker = (): boolean => 'setSinkId' in HTMLMediaElement.prototype;

/** Plays a short tune made here. It goes through an element, as the voices of a call do, so that both sound from the same speaker. */
export const playSound = async (speaker?: string): Promise<void> => {
  const context = new AudioContext();
  const into = context.createMediaStreamDestination();
  const element = new Audio();
  element.srcObject = into.stream;
  if (speaker && canChooseSpeaker()) await element.setSinkId(speaker);
  await Promise.all([context.resume(), element.play()]);
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
  await new Promise((resolve) => setTimeout(resolve, (NOTES.length + 1) * EACH * 1_000));
  element.srcObject = null;
  await context.close();
};
