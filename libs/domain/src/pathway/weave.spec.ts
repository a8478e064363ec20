import { standardPathway } from '../consultation/standard-pathway';
import { words } from '../consultation/words';
import { arrange } from './arrange';
import { load } from './load';
import type { Stage } from './pathway';

const withStages = (added: Record<string, Stage>) => {
  const loaded = load(JSON.stringify({ ...standardPathway, stages: { ...standardPathway.stages, ...added } }), words);
  if ('faults' in loaded) throw new Error(JSON.stringify(loaded.faults));
  return arrange(loaded.pathway, words);
};
const moves = (added: Record<string, Stage>, stage: string) => withStages(added).stages[stage]?.moves;

const nurse: Stage = { phase: 'waiting', before: 'opening', by: ['clinician'] };
const interpreter: Stage = { phase: 'opening', before: 'consulting', by: ['clinician'], skip: ['clinician'] };

describe('An added stage', () => {
  it('stands in every way forward into the stage it is before', () => {
    expect(moves({ nurse }, 'arrived')).toMatchObject({ PatientCalledIn: 'nurse' });
    expect(moves({ nurse }, 'waiting')).toMatchObject({ PatientCalledIn: 'nurse' });
    expect(moves({ nurse }, 'nurse')).toMatchObject({ AddedStageCompleted: 'opening' });
  });
  it('never stands between a clinician and a patient in an emergency', () => {
    for (const stage of ['booked', 'waiting', 'opening', 'interpreter'])
      expect(moves({ interpreter }, stage)).toMatchObject({ EmergencyDeclared: 'consulting' });
  });
  it('takes over the gate of the stage it stands before, and going there by itself', () => {
    const { stages } = withStages({ interpreter });
    expect(stages.opening?.onward).toBe('interpreter');
    expect(stages.interpreter?.enter).toEqual(standardPathway.stages.consulting?.enter);
  });
  it('has the ways back of its phase, so that it is no trap', () => {
    expect(moves({ interpreter }, 'interpreter')).toMatchObject({ ConversationEnded: 'arrived', AppointmentMoved: 'booked' });
  });
  it('can be skipped only where the pathway says so', () => {
    expect(moves({ interpreter }, 'interpreter')).toMatchObject({ AddedStageSkipped: 'consulting' });
    expect(moves({ nurse }, 'nurse')).not.toHaveProperty('AddedStageSkipped');
  });
  it('stands behind an earlier one before the same stage', () => {
    const both = { nurse, weighing: nurse };
    expect(moves(both, 'waiting')).toMatchObject({ PatientCalledIn: 'nurse' });
    expect(moves(both, 'nurse')).toMatchObject({ AddedStageCompleted: 'weighing' });
    expect(moves(both, 'weighing')).toMatchObject({ AddedStageCompleted: 'opening' });
  });
  it('comes first of all when it stands before the booking', () => {
    expect(withStages({ vetting: { phase: 'booked', before: 'booked', by: ['clinician'] } }).initial).toBe('vetting');
  });
  it('takes part in whatever its phase takes part in', () => {
    expect(withStages({ nurse }).ways.nurse).toMatchObject({ NoteTaken: { target: 'nurse' }, ModeSwitched: { target: 'nurse' } });
  });
  it('is done and skipped by those it names', () => {
    expect(withStages({ interpreter }).ways.interpreter).toMatchObject({ AddedStageCompleted: { by: ['clinician'] } });
  });
});
