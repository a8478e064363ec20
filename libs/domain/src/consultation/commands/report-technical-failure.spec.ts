import { consulting, mrsPatel, summarised } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { reportTechnicalFailure } from './report-technical-failure';

describe('Reporting a failure', () => {
  const input = { what: 'sound', done: 'not-yet' } as const;

  it('says what was done about it', () => {
    given(consulting()).when(reportTechnicalFailure, { ...input, details: 'Crackling' })
      .then({ type: 'TechnicalFailureReported', data: input, sealed: { details: 'Crackling' } });
  });
  it('is refused after the call, where nothing can fail any more', () => {
    given(summarised()).when(reportTechnicalFailure, input).thenRefused('not-in-this-stage');
  });
  it('leaves the call where it is', () => {
    given(consulting()).when(reportTechnicalFailure, input, mrsPatel)
      .then('TechnicalFailureReported').at('consulting');
  });
});
