import type { ConsultationNow } from '../../shared/use-consultation';
import { DeskForm, type DeskProps } from '../desk/desk-form';
import { needsOf, NeedsFields, noNeeds, type TypedNeeds } from '../person/needs';

const asRecorded = ({ record }: ConsultationNow): TypedNeeds => {
  const last = record.sections.needs?.at(-1);
  if (!last) return noNeeds;
  const { interpreter, hearing, other, companion, preferredMode } = last.data;
  const needs = [...(interpreter ? ['interpreter'] : []), ...(hearing ? ['hearing'] : []), ...(other ? ['other'] : [])];
  return { ...noNeeds, ...last.content, needs, companion, preferredMode: preferredMode ?? '' };
};

export function RecordNeedsForm({ now, onDone }: DeskProps) {
  return (
    <DeskForm<TypedNeeds> stem="record-needs" now={now} onDone={onDone} initial={asRecorded(now)} body={needsOf} submit="Record the needs" said="The needs are recorded.">
      {(form) => <NeedsFields {...form} />}
    </DeskForm>
  );
}
