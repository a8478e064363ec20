import { consulting, invited, reception, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { callIn } from './call-in';

describe('Calling in', () => {
  it('begins the opening', () => {
    given(waiting()).when(callIn, {}).then('PatientCalledIn').at('opening').connects('connecting');
  });
  it('says that nobody measures a telephone', () => {
    given(waiting('telephone')).when(callIn, {}).then('PatientCalledIn').connects('not-known');
  });
  it('needs no line face to face', () => {
    given(waiting('face-to-face')).when(callIn, {}).then('PatientCalledIn').at('opening');
  });
  it('is refused before the patient has arrived', () => {
    given(invited()).when(callIn, {}).thenRefused('not-in-this-stage');
  });
  it('is refused to reception', () => {
    given(waiting()).when(callIn, {}, reception).thenRefused('not-your-role');
  });
  it('is refused when they are talking already', () => {
    given(consulting()).when(callIn, {}).thenRefused('not-in-this-stage');
  });
});
