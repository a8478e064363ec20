export interface ChosenDevices {
  audio?: string;
  video?: string;
  speaker?: string;
}

const KEPT = 'anteroom.devices';

/** Per browser, as cameras are: what worked in a test is used in the call. */
export const chosenDevices = (): ChosenDevices => {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? '{}') as ChosenDevices;
  } catch {
    return {};
  }
};

export const keepChosen = (chosen: ChosenDevices): void => {
  try {
    localStorage.setItem(KEPT, JSON.stringify({ ...chosenDevices(), ...chosen }));
  } catch {
    // A browser that keeps nothing uses them until it is closed.
    return;
  }
};
