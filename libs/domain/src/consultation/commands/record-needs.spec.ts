import { booked, cancelled, consulting, reception, someNeeds } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { recordNeeds } from './record-needs';

describe('Recording needs', () => {
  it('says what has to be arranged openly, and the rest sealed', () => {
    given(booked()).when(recordNeeds, someNeeds, reception)
      .then({
        type: 'NeedsRecorded',
        data: { interpreter: true, preferredMode: null },
        sealed: { language: 'Gujarati' },
      });
  });
  it('is refused once it is over', () => {
    given(cancelled()).when(recordNeeds, someNeeds, reception).thenRefused('not-in-this-stage');
  });
  it('leaves a call where it is', () => {
    given(consulting()).when(recordNeeds, someNeeds).then('NeedsRecorded').at('consulting');
  });
});
