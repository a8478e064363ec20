import { invited, mrsPatel, next, reception, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { askForHelp } from './ask-for-help';
import { giveHelp } from './give-help';

describe('Giving help', () => {
  it('closes what was asked', () => {
    given(next(invited(), askForHelp, { about: 'link' }, mrsPatel)).when(giveHelp, { what: 'Rang her' }, reception)
      .then({ type: 'HelpGiven', sealed: { what: 'Rang her' } }).closes('help');
  });
  it('is refused to the patient', () => {
    given(waiting()).when(giveHelp, {}, mrsPatel).thenRefused('not-your-role');
  });
  it('leaves the patient where they are', () => {
    given(waiting()).when(giveHelp, {}, reception).then('HelpGiven').at('waiting');
  });
});
