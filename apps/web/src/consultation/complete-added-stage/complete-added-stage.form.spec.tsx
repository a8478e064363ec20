import { standardPathway } from '@anteroom/domain';
import { consulting } from '@anteroom/domain/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PathwayHere } from '../room/use-pathway';
import { aBrowser, aScreen, ID, nowOf, Served } from '../testing/a-room.fake';
import { CompleteAddedStageForm } from './complete-added-stage.form';

const form = {
  fasting: { label: 'Has the patient fasted?', type: 'yes-no', required: true },
  sugar: { label: 'Blood sugar', type: 'number', min: 1, max: 40, unit: 'mmol/L' },
  remark: { label: 'Remark', type: 'text' },
} as const;
const pathway = { ...standardPathway, stages: { ...standardPathway.stages, 'finger-prick': { title: 'Finger prick', phase: 'consulting', form } } } as const;

const fill = () => {
  const served = new Served(consulting());
  const now = { ...nowOf(served.history), stage: 'finger-prick' };
  const element = (
    <PathwayHere value={pathway}>
      <CompleteAddedStageForm now={now} zone="Europe/London" onDone={() => undefined} />
    </PathwayHere>
  );
  return aScreen('/step', { path: '/step', element }, served.answers());
};

describe("A step that the clinic's own pathway adds", () => {
  beforeEach(aBrowser);

  it("asks the pathway's questions and sends what was answered, each as what it is", async () => {
    const { asked } = fill();
    expect(await screen.findByText('This clinic does this step here: Finger prick.')).toBeInTheDocument();
    await userEvent.click(screen.getByLabelText('No'));
    await userEvent.type(screen.getByLabelText('Blood sugar (mmol/L) (optional)'), '5,6');
    await userEvent.click(screen.getByRole('button', { name: 'This step is done' }));
    const sent = asked.find(({ path }) => path === `/api/consultations/${ID}/complete-added-stage`);
    expect(sent?.body).toEqual({ stage: 'finger-prick', answers: { fasting: false, sugar: 5.6 } });
  });

  it('says which answer is missing or out of range before anything is sent', async () => {
    const { asked } = fill();
    await userEvent.type(await screen.findByLabelText('Blood sugar (mmol/L) (optional)'), '400');
    await userEvent.click(screen.getByRole('button', { name: 'This step is done' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Answer thisEnter a number from 1 to 40');
    expect(asked.some(({ method, path }) => method === 'POST' && path.includes('complete'))).toBe(false);
  });
});
