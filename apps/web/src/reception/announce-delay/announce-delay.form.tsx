import { Select, TextInput } from '../../shared/ui';
import { blank, DeskForm, Explained, typed, type DeskProps } from '../desk/desk-form';
import { CAUSES, delayMissing } from './delay-causes';

/** One patient is told how late it will be. For a whole list see announce-delay-to-all. */
export function AnnounceDelayForm({ now, onDone }: DeskProps) {
  return (
    <DeskForm
      stem="announce-delay"
      now={now}
      onDone={onDone}
      initial={{ minutes: '', cause: 'previous-patient', words: '' }}
      check={delayMissing}
      body={({ minutes, cause, words }) => ({ minutes: Number(minutes), cause, ...typed('words', blank(words) ? '' : words) })}
      submit="Announce the delay"
      said="The patient now sees the delay and its cause."
    >
      {(form) => (
        <>
          <Explained>The patient sees it on their page at once. 0 minutes takes an earlier announcement back.</Explained>
          <TextInput label="How many minutes late?" inputMode="numeric" chars={3} {...form.field('minutes')} />
          <Select label="Why?" options={CAUSES} {...form.field('cause')} />
          <TextInput label="Note for colleagues" optional hint="The patient reads the minutes and the cause, not this" {...form.field('words')} />
        </>
      )}
    </DeskForm>
  );
}
