import type { FormFields } from '../../shared/command-form';
import { useMe, useSession } from '../../shared/session/session';
import { Radios, TextArea } from '../../shared/ui';
import { blank, Explained, missing, RoomForm, typed, type RoomProps } from '../room/room-form';

interface Decision {
  kind: string;
  criteria: Record<string, string>;
  reason: string;
}
const MET = { yes: true, no: false } as Record<string, boolean | undefined>;
const ANSWERS = [
  { value: 'yes', text: 'Met' },
  { value: 'no', text: 'Not met' },
  { value: 'not-known', text: 'Not known' },
];
const KINDS = [
  { value: 'suitable', text: 'Yes, this way suits' },
  { value: 'unsuitable', text: 'No', hint: 'Reception is asked to arrange another way' },
];

const check = (values: Decision) => ({
  ...missing(values, { kind: 'Choose one' }),
  ...(values.kind === 'suitable' && Object.values(values.criteria).includes('no')
    ? { kind: 'A criterion is not met. Choose “No”, or override it with a reason (“See the patient remotely all the same”)' }
    : {}),
  ...(values.kind === 'unsuitable' && blank(values.reason) ? { reason: 'Say why, so that reception can arrange what suits' } : {}),
});

function Criteria({ form, criteria }: { form: FormFields<Decision>; criteria: readonly { id: string; text: string }[] }) {
  if (criteria.length === 0) return <Explained>This clinic has written down no criteria for consulting remotely.</Explained>;
  return criteria.map(({ id, text }) => (
    <Radios
      key={id}
      label={text}
      small
      inline
      options={ANSWERS}
      {...form.at(`criteria.${id}`)}
      value={form.values.criteria[id] ?? 'not-known'}
      onChange={(met) => form.set({ criteria: { ...form.values.criteria, [id]: met } })}
    />
  ));
}

export function DecideSuitabilityForm({ now, onDone }: RoomProps) {
  const me = useMe();
  const criteria = useSession().clinics.find(({ id }) => id === now.record.clinic)?.criteria ?? [];
  const reason = now.record.sections.booking?.[0]?.content?.reason;
  return (
    <RoomForm<Decision>
      stem="decide-suitability"
      now={now}
      onDone={onDone}
      initial={{ kind: '', criteria: {}, reason: '' }}
      check={check}
      body={({ kind, criteria: answers, reason: why }) => ({
        kind,
        clinician: me.id,
        criteria: criteria.map(({ id }) => ({ criterion: id, met: MET[answers[id] ?? ''] ?? null })),
        ...typed('reason', why),
      })}
      submit="Record my decision"
      said="Your decision is recorded."
    >
      {(form) => (
        <>
          {reason && <Explained>Booked because of: {reason}</Explained>}
          <Criteria form={form} criteria={criteria} />
          <Radios label="Does seeing the patient this way suit them?" small options={KINDS} {...form.field('kind')} />
          <TextArea label="Reason" optional={form.values.kind !== 'unsuitable'} rows={2} {...form.field('reason')} />
        </>
      )}
    </RoomForm>
  );
}
