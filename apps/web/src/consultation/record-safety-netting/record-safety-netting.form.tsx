import type { FormFields } from '../../shared/command-form';
import { TextArea, TextInput } from '../../shared/ui';
import { Explained, missing, RoomForm, typed, type RoomProps } from '../room/room-form';
import { SettledFields, settledBody, settledMissing, unsettled, type SettledValues } from '../room/settled-fields';

interface SafetyNet extends SettledValues {
  advice: string;
  redFlags: string;
  whenToSeekHelp: string;
  howToSeekHelp: string;
  ifCareDoesNotHappen: string;
  leaflet: string;
}
const WORDS = { given: 'Given', 'not-applicable': 'Not applicable', 'could-not-be-given': 'Could not be given' };
const initial: SafetyNet = { ...unsettled, advice: '', redFlags: '', whenToSeekHelp: '', howToSeekHelp: '', ifCareDoesNotHappen: '', leaflet: '' };

const flags = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

const told = ({ advice, redFlags, whenToSeekHelp, howToSeekHelp, ifCareDoesNotHappen, leaflet }: SafetyNet) => ({
  ...typed('advice', advice),
  ...(flags(redFlags).length > 0 ? { redFlags: flags(redFlags) } : {}),
  ...typed('whenToSeekHelp', whenToSeekHelp),
  ...typed('howToSeekHelp', howToSeekHelp),
  ...typed('ifCareDoesNotHappen', ifCareDoesNotHappen),
  ...typed('leaflet', leaflet),
});

const NEEDED = { advice: 'Write down the advice', whenToSeekHelp: 'Say when the patient should seek help', howToSeekHelp: 'Say how the patient should seek help' };

function Advice({ form }: { form: FormFields<SafetyNet> }) {
  return (
    <>
      <TextArea label="Advice" hint="What to expect, what to do. Read by the patient: write to them" rows={3} {...form.field('advice')} />
      <TextArea label="Red flags" hint="One a line" optional rows={3} {...form.field('redFlags')} />
      <TextArea label="When to seek help" rows={2} {...form.field('whenToSeekHelp')} />
      <TextArea label="How to seek help" hint="Which number, where to go" rows={2} {...form.field('howToSeekHelp')} />
      <TextArea label="What if the expected care does not happen?" hint="Such as: ring us if you have heard nothing in two weeks" optional rows={2} {...form.field('ifCareDoesNotHappen')} />
      <TextInput label="Leaflet" hint="Its name, if one goes with it" optional {...form.field('leaflet')} />
    </>
  );
}

export function RecordSafetyNettingForm({ now, onDone }: RoomProps) {
  return (
    <RoomForm<SafetyNet>
      stem="record-safety-netting"
      now={now}
      onDone={onDone}
      initial={initial}
      check={(values) => ({ ...(values.kind === 'given' ? missing(values, NEEDED) : {}), ...settledMissing(values) })}
      body={(values) => ({ ...settledBody(values), ...(values.kind === 'given' ? told(values) : {}) })}
      submit="Record the safety-netting"
      said="The safety-netting advice is recorded."
    >
      {(form) => (
        <>
          <Explained>Explain it, let the patient say it back, then write down what you said.</Explained>
          <SettledFields form={form} question="Safety-netting advice was" words={WORDS}>
            <Advice form={form} />
          </SettledFields>
        </>
      )}
    </RoomForm>
  );
}
