import { aBooking, mrsPatel, next, nothing, reception, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { pin } from '../consultation.machine';
import { standardPathway } from '../standard-pathway';
import { book } from './book';
import { callIn } from './call-in';
import { completeAddedStage } from './complete-added-stage';
import { recordArrival } from './record-arrival';

describe('Completing an added step', () => {
  const pathway = pin(
    {
      ...standardPathway,
      stages: { ...standardPathway.stages, triage: { title: 'Triage', phase: 'waiting', before: 'opening', by: ['reception'], skip: ['clinician'] } },
    },
    '7'.repeat(64),
  );
  const atTriage = () => {
    const arrival = { how: 'reception', arrivalOpens: 'PT30M' } as const;
    const here = next(next(nothing(pathway), book, aBooking('face-to-face'), reception), recordArrival, arrival, reception);
    return next(here, callIn, {});
  };
  const input = { stage: 'triage', answers: { weight: 71 } };

  it('leads on to what it stands before', () => {
    given(atTriage()).when(completeAddedStage, input, reception)
      .then({ type: 'AddedStageCompleted', data: { stage: 'triage' }, sealed: { answers: { weight: 71 } } })
      .at('opening');
  });
  it('is refused at another step', () => {
    given(waiting()).when(completeAddedStage, input, reception).thenRefused('not-in-this-stage');
  });
  it('is refused to whom the pathway does not name', () => {
    given(atTriage()).when(completeAddedStage, input, mrsPatel).thenRefused('not-your-role');
  });
});
