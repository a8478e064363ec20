import { MODES } from '../../pathway/vocabulary';
import { anOpening, consulting, inCall } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { checkOpening } from './check-opening';

describe('Checking the opening', () => {
  it('says how they communicate, and where the patient is', () => {
    given(inCall()).when(checkOpening, anOpening())
      .then({
        type: 'OpeningChecked',
        data: { kind: 'sound-and-picture', freeToTalk: true, othersPresent: false },
        sealed: { place: 'At home' },
      });
  });
  it('asks for no place when they meet', () => {
    given(inCall('face-to-face')).when(checkOpening, { ...anOpening('face-to-face'), place: undefined })
      .then({ type: 'OpeningChecked', sealed: { place: 'At the clinic' } });
  });
  it('is refused by video without a place', () => {
    given(inCall()).when(checkOpening, { ...anOpening(), place: ' ' }).thenRefused('place-must-be-asked');
  });
  it('is refused by video as in person', () => {
    given(inCall()).when(checkOpening, { ...anOpening(), kind: 'in-person' })
      .thenRefused('communication-must-fit-the-mode');
  });
  it('is refused by telephone with a picture', () => {
    given(inCall('telephone')).when(checkOpening, anOpening()).thenRefused('communication-must-fit-the-mode');
  });
  it('is refused face to face as sound only', () => {
    given(inCall('face-to-face')).when(checkOpening, { ...anOpening(), kind: 'sound-only' })
      .thenRefused('communication-must-fit-the-mode');
  });
  it('takes an interpreter in every mode', () => {
    for (const mode of MODES)
      given(inCall(mode)).when(checkOpening, { ...anOpening(mode), kind: 'with-interpreter' }).then('OpeningChecked');
  });
  it('may be repeated when something changes', () => {
    given(consulting()).when(checkOpening, { ...anOpening(), kind: 'sound-only' })
      .then('OpeningChecked').at('consulting');
  });
});
