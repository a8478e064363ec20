import {
  arrived, booked, cancelled, closing, consulting, inCall, invited, reception, summarised, waiting, wrappingUp,
} from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { declareEmergency } from './declare-emergency';

describe('Declaring an emergency', () => {
  const live = () => [booked(), invited(), arrived(), waiting(), inCall(), consulting(), closing(), wrappingUp(), summarised()];

  it('reaches the patient from wherever they are', () => {
    for (const history of live())
      given(history).when(declareEmergency, {}).then({ type: 'EmergencyDeclared', data: { placeKnown: false } }).at('consulting');
  });
  it('keeps the place sealed and says only that it is known', () => {
    given(waiting()).when(declareEmergency, { place: '4 Weir Lane' })
      .then({ type: 'EmergencyDeclared', data: { placeKnown: true }, sealed: { place: '4 Weir Lane' } })
      .opens('review-emergency');
  });
  it('is refused to reception, who rings 999 and the clinician', () => {
    given(waiting()).when(declareEmergency, {}, reception).thenRefused('not-your-role');
  });
  it('is refused once it is over', () => {
    given(cancelled()).when(declareEmergency, {}).thenRefused('not-in-this-stage');
  });
  it('stays where they are talking already', () => {
    given(consulting()).when(declareEmergency, {}).then('EmergencyDeclared').at('consulting');
  });
});
