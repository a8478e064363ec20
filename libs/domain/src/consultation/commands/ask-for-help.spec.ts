import { auditor, invited, mrsPatel, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { askForHelp } from './ask-for-help';

describe('Asking for help', () => {
  it('calls a person', () => {
    given(invited()).when(askForHelp, { about: 'link', words: 'It does not open' }, mrsPatel)
      .then({ type: 'HelpAsked', data: { about: 'link' }, sealed: { words: 'It does not open' } }).opens('help');
  });
  it('is refused to an auditor, who only reads', () => {
    given(invited()).when(askForHelp, { about: 'link' }, auditor).thenRefused('not-your-role');
  });
  it('leaves the patient where they are', () => {
    given(waiting()).when(askForHelp, { about: 'waiting' }, mrsPatel).then('HelpAsked').at('waiting');
  });
});
