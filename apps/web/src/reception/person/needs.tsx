import type { BoardNeeds, RecordNeeds } from '@anteroom/domain';
import type { FormFields } from '../../shared/command-form';
import { Checkboxes, Radios, Select, TextArea, TextInput } from '../../shared/ui';
import { modeInWords } from '../../shared/words';

export interface TypedNeeds {
  needs: string[];
  companion: string;
  language: string;
  companionName: string;
  companionPhone: string;
  preferredMode: string;
  details: string;
}

export const noNeeds: TypedNeeds = { needs: [], companion: 'none', language: '', companionName: '', companionPhone: '', preferredMode: '', details: '' };

const NEEDS = [
  { value: 'interpreter', text: 'An interpreter' },
  { value: 'hearing', text: 'Help with hearing' },
  { value: 'other', text: 'Something else that has to be arranged' },
];
const COMPANIONS = [
  { value: 'none', text: 'Nobody' },
  { value: 'carer', text: 'A carer' },
  { value: 'parent', text: 'A parent' },
  { value: 'proxy', text: 'Somebody who acts for them' },
];
const MODES = ['video', 'telephone', 'face-to-face'].map((value) => ({ value, text: modeInWords(value) }));

const some = <K extends string>(key: K, value: string) => (value.trim() ? ({ [key]: value.trim() } as Record<K, string>) : {});

export const needsOf = (typed: TypedNeeds): RecordNeeds => ({
  interpreter: typed.needs.includes('interpreter'),
  hearing: typed.needs.includes('hearing'),
  other: typed.needs.includes('other'),
  companion: typed.companion as RecordNeeds['companion'],
  preferredMode: (typed.preferredMode || null) as RecordNeeds['preferredMode'] & {},
  ...(typed.needs.includes('interpreter') ? some('language', typed.language) : {}),
  ...(typed.companion === 'none' ? {} : { ...some('companionName', typed.companionName), ...some('companionPhone', typed.companionPhone) }),
  ...some('details', typed.details),
});

/** "Interpreter (Polish), carer" for a list; "None" when asked and none. */
export const needsInWords = (needs: BoardNeeds | null): string => {
  if (!needs) return 'Not asked';
  const said = [
    needs.interpreter ? `Interpreter${needs.language ? ` (${needs.language})` : ''}` : '',
    needs.hearing ? 'Hearing' : '',
    needs.companion === 'none' ? '' : needs.companion.replace(/^./, (first) => first.toUpperCase()),
    needs.other ? 'Other, see record' : '',
    needs.preferredMode ? `Prefers ${modeInWords(needs.preferredMode).toLowerCase()}` : '',
  ];
  return said.filter(Boolean).join(', ') || 'None';
};

export function NeedsFields({ values, field }: Pick<FormFields<TypedNeeds>, 'values' | 'field'>) {
  return (
    <>
      <Checkboxes label="What does the patient need?" hint="Ask everybody. Tick all that apply." options={NEEDS} small {...field('needs')} />
      {values.needs.includes('interpreter') && <TextInput label="Which language?" chars={20} {...field('language')} />}
      <Radios label="Who will be with the patient?" options={COMPANIONS} small {...field('companion')} />
      {values.companion !== 'none' && (
        <div className="anteroom-row">
          <TextInput label="Their name" optional chars={20} {...field('companionName')} />
          <TextInput label="Their telephone" optional type="tel" chars={20} {...field('companionPhone')} />
        </div>
      )}
      <Select label="How would the patient rather be seen?" empty="No preference" options={MODES} {...field('preferredMode')} />
      <TextArea label="Details" optional rows={2} {...field('details')} />
    </>
  );
}
