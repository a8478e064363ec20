import type { Pathway } from '@anteroom/domain';
import type { FormFields } from '../../shared/command-form';
import { DayInput, Radios, TextArea, TextInput } from '../../shared/ui';
import { Explained, RoomForm, type RoomProps } from '../room/room-form';
import { usePathway } from '../room/use-pathway';

type Fields = NonNullable<Pathway['stages'][string]['form']>;
type Field = Fields[string];
type Answers = Record<string, string>;

const YES_NO = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
];

const wrong = ({ required, type, min = -Infinity, max = Infinity }: Field, answer: string): string | undefined => {
  if (answer.trim() === '') return required ? 'Answer this' : undefined;
  const number = Number(answer.replace(',', '.'));
  return type === 'number' && !(number >= min && number <= max) ? `Enter a number${min === -Infinity ? '' : ` from ${min}`}${max === Infinity ? '' : ` to ${max}`}` : undefined;
};

const valueOf = ({ type }: Field, answer: string): string | number | boolean =>
  type === 'yes-no' ? answer === 'yes' : type === 'number' ? Number(answer.replace(',', '.')) : answer;

/** Only what was answered: an empty field is not an empty answer. */
const answersOf = (fields: Fields, typed: Answers) =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, field]) => (typed[name]?.trim() ? [[name, valueOf(field, typed[name])]] : [])));

function Question({ name, field, form }: { name: string; field: Field; form: FormFields<Answers> }) {
  const about = { label: field.unit ? `${field.label} (${field.unit})` : field.label, optional: !field.required, ...form.field(name), value: form.values[name] ?? '' };
  if (field.type === 'yes-no') return <Radios small inline options={YES_NO} {...about} />;
  if (field.type === 'choice') return <Radios small options={(field.choices ?? []).map((value) => ({ value, text: value }))} {...about} />;
  if (field.type === 'date') return <DayInput {...about} />;
  return field.type === 'number' ? <TextInput inputMode="decimal" chars={10} {...about} /> : <TextArea rows={2} {...about} />;
}

/** A step that the clinic's own pathway adds: its questions, as the pathway writes them. */
export function CompleteAddedStageForm({ now, onDone }: RoomProps) {
  const stage = usePathway()?.stages[now.stage];
  const fields = stage?.form ?? {};
  return (
    <RoomForm<Answers>
      stem="complete-added-stage"
      draft={`complete-added-stage/${now.stage}`}
      now={now}
      onDone={onDone}
      initial={{}}
      check={(typed) => Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, wrong(field, typed[name] ?? '')]))}
      place={(field) => field.replace(/^answers\./, '')}
      body={(typed) => ({ stage: now.stage, answers: answersOf(fields, typed) })}
      submit="This step is done"
    >
      {(form) => (
        <>
          <Explained>This clinic does this step here: {stage?.title ?? now.stage.replaceAll('-', ' ')}.</Explained>
          {Object.entries(fields).map(([name, field]) => (
            <Question key={name} name={name} field={field} form={form} />
          ))}
        </>
      )}
    </RoomForm>
  );
}
