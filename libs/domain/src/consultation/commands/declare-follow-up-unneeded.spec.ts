import { consulting, next, reception } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { declareFollowUpUnneeded } from './declare-follow-up-unneeded';
import { oweFollowUp } from './owe-follow-up';

describe('Declaring a follow-up unneeded', () => {
  const owing = () => next(consulting(), oweFollowUp, { kind: 'tests', details: 'Bloods' });
  const input = { kind: 'tests', reason: 'Done elsewhere' } as const;

  it('closes it with a reason', () => {
    given(owing()).when(declareFollowUpUnneeded, input)
      .then({ type: 'FollowUpDeclaredUnneeded', data: { kind: 'tests' }, sealed: { reason: 'Done elsewhere' } })
      .closes('tests');
  });
  it('is refused without a reason', () => {
    given(owing()).when(declareFollowUpUnneeded, { ...input, reason: '' }).thenRefused('a-reason-must-be-given');
  });
  it('is refused when nothing of the kind is owed', () => {
    given(consulting()).when(declareFollowUpUnneeded, input).thenRefused('follow-up-is-owed');
  });
  it('is refused to reception', () => {
    given(owing()).when(declareFollowUpUnneeded, input, reception).thenRefused('not-your-role');
  });
  it('leaves the call where it is', () => {
    given(owing()).when(declareFollowUpUnneeded, input).then('FollowUpDeclaredUnneeded').at('consulting');
  });
});
