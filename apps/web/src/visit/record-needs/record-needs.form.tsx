import type { VisitPage } from '@anteroom/domain';
import { CommandForm } from '../../shared/command-form';
import { Checkbox, Radios, TextArea, TextInput } from '../../shared/ui';
import type { InsideProps } from '../inside-props';
import { patientCommand } from '../visit-client';

type Companion = NonNullable<VisitPage['needs']>['companion'];
const WITH: readonly { value: Companion; text: string }[] = [
  { value: 'none', text: 'I come alone' },
  { value: 'carer', text: 'My carer, family or a friend is with me' },
  { value: 'parent', text: 'I am a parent, and my child is the patient' },
  { value: 'proxy', text: 'I speak for the patient' },
];

interface Needs {
  interpreter: boolean;
  language: string;
  hearing: boolean;
  companion: Companion;
  companionName: string;
  details: string;
}

const unknown = { interpreter: false, language: null, hearing: false, companion: 'none', companionName: null, details: null } as const;

const known = (needs: VisitPage['needs']): Needs => {
  const { interpreter, language, hearing, companion, companionName, details } = needs ?? unknown;
  return { interpreter, hearing, companion, language: language ?? '', companionName: companionName ?? '', details: details ?? '' };
};

const said = <K extends string>(name: K, text: string): { [N in K]?: string } => (text.trim() ? ({ [name]: text.trim() } as { [N in K]: string }) : {});

const companionOf = (before: VisitPage['needs'], { companion, companionName }: Needs) =>
  companion === 'none' ? { companion } : { companion, ...said('companionName', companionName), ...said('companionPhone', before?.companionPhone ?? '') };

/** All needs at once, those that this form does not ask for as they were: what is sent takes the place of what was. */
const toSend = (before: VisitPage['needs'], needs: Needs) => ({
  ...companionOf(before, needs),
  interpreter: needs.interpreter,
  hearing: needs.hearing,
  other: needs.details.trim() !== '',
  preferredMode: before?.preferredMode ?? null,
  ...(needs.interpreter ? said('language', needs.language) : {}),
  ...said('details', needs.details),
});

/** What the patient needs to be understood and to take part. */
export function RecordNeedsForm({ shown, visit, send }: InsideProps) {
  const { needs } = shown.visit;
  return (
    <CommandForm
      name="record-needs"
      target={patientCommand(visit, 'record-needs')}
      initial={known(needs)}
      check={({ interpreter, language }) => (interpreter && !language.trim() ? { language: 'Say which language' } : {})}
      body={(values) => toSend(needs, values)}
      submit="Tell the clinic"
      said="The clinic has what you told them."
      onDone={() => send({ type: 'again' })}
    >
      {(form) => (
        <>
          <p>Tell us what you need. The clinic sees it before you talk.</p>
          <Checkbox {...form.field('interpreter')} label="I need an interpreter" hint="Sign language too. It costs you nothing." />
          {form.values.interpreter && <TextInput label="Which language?" {...form.field('language')} />}
          <Checkbox {...form.field('hearing')} label="I do not hear well" />
          <Radios
            {...form.at('companion')}
            label="Is somebody with you?"
            options={WITH}
            value={form.values.companion}
            onChange={(companion) => form.set({ companion: companion as Companion })}
          />
          {form.values.companion !== 'none' && <TextInput label="Their name, or your own if you speak for the patient" optional {...form.field('companionName')} />}
          <TextArea label="Anything else that would help you" optional rows={3} {...form.field('details')} />
        </>
      )}
    </CommandForm>
  );
}
