import { closing, consulting, followedUp, invited, next, reception, theAdvice } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { correctEntry } from './correct-entry';
import { giveHelp } from './give-help';
import { recordSafetyNetting } from './record-safety-netting';
import { takeNote } from './take-note';

describe('Correcting an entry', () => {
  const noted = () => next(consulting(), takeNote, { text: 'Wrong' });
  const input = () => ({ corrects: noted().consultation.revision, reason: 'Wrong patient' });
  const safe = () => next(closing(), recordSafetyNetting, theAdvice);

  it('names the entry that was wrong', () => {
    given(noted()).when(correctEntry, input())
      .then({
        type: 'EntryCorrected',
        data: { corrects: input().corrects, of: 'NoteTaken' },
        sealed: { reason: 'Wrong patient' },
      });
  });
  it('unlearns what the entry alone had taught', () => {
    given(safe()).when(correctEntry, { corrects: safe().consultation.revision, reason: 'Not said' })
      .then('EntryCorrected').opens('safety-netting');
  });
  it('is refused to reception for what only a clinician may record', () => {
    given(noted()).when(correctEntry, input(), reception).thenRefused('not-your-role');
  });
  it('is open to reception for what is theirs', () => {
    given(next(invited(), giveHelp, {}, reception))
      .when(correctEntry, { corrects: invited().facts.length, reason: 'Wrong row' }, reception)
      .then('EntryCorrected');
  });
  it('is refused without a reason', () => {
    given(noted()).when(correctEntry, { ...input(), reason: '' }).thenRefused('a-reason-must-be-given');
  });
  it('is refused for an entry that is not there', () => {
    given(noted()).when(correctEntry, { corrects: 999, reason: 'Slip' }).thenRefused('no-such-entry');
  });
  it('is refused a second time', () => {
    given(next(noted(), correctEntry, input())).when(correctEntry, input()).thenRefused('already-corrected');
  });
  it('is refused for a correction', () => {
    given(next(noted(), correctEntry, input())).when(correctEntry, { corrects: input().corrects + 1, reason: 'Slip' })
      .thenRefused('cannot-be-corrected');
  });
  it('never moves the stage', () => {
    given(next(followedUp(), takeNote, { text: 'Wrong' }))
      .when(correctEntry, { corrects: followedUp().facts.length, reason: 'Slip' })
      .then('EntryCorrected')
      .at('followed-up');
  });
});
