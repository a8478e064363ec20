import { next, reception, summarised } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { approveLetter } from './approve-letter';
import { draftLetter } from './draft-letter';
import { sendPatientCopy } from './send-patient-copy';

describe("Sending the patient's copy", () => {
  const approved = () => next(next(summarised(), draftLetter, {}), approveLetter, {});
  const input = { how: 'email', leaflet: true } as const;

  it('says how, and whether a leaflet went with it', () => {
    given(approved()).when(sendPatientCopy, input, reception)
      .then({ type: 'PatientCopySent', data: { kind: 'email', leaflet: true } }).closes('patient-copy');
  });
  it('is refused before the letter is approved', () => {
    given(summarised()).when(sendPatientCopy, input, reception).thenRefused('letter-approved');
  });
  it('leaves the consultation where it is while the letter is owed', () => {
    given(approved()).when(sendPatientCopy, input, reception).then('PatientCopySent').at('summarised');
  });
});
