import { aBooking, next, nothing, reception, waiting } from '../../testing/a-consultation';
import { given } from '../../testing/given';
import { pin } from '../consultation.machine';
import { standardPathway } from '../standard-pathway';
import { book } from './book';
import { callIn } from './call-in';
import { recordArrival } from './record-arrival';
import { skipAddedStage } from './skip-added-stage';

describe('Skipping an added step', () => {
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
  const input = { stage: 'triage', reason: 'Urgent' };

  it('leads on to what it stands before', () => {
    given(atTriage()).when(skipAddedStage, input)
      .then({ type: 'AddedStageSkipped', data: { stage: 'triage' }, sealed: { reason: 'Urgent' } }).at('opening');
  });
  it('is refused without a reason', () => {
    given(atTriage()).when(skipAddedStage, { ...input, reason: '' }).thenRefused('a-reason-must-be-given');
  });
  it('is refused at another step', () => {
    given(waiting()).when(skipAddedStage, input).thenRefused('not-in-this-stage');
  });
  it('is refused to whom the pathway does not name', () => {
    given(atTriage()).when(skipAddedStage, input, reception).thenRefused('not-your-role');
  });
});
