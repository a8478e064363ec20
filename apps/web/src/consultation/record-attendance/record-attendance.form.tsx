import { Radios } from '../../shared/ui';
import { RoomForm, type RoomProps } from '../room/room-form';

const KINDS = [
  { value: 'on-time', text: 'On time', hint: 'Or late, but before you were ready' },
  { value: 'late-but-seen', text: 'Late, but seen', hint: 'After you were ready' },
];

export function RecordAttendanceForm({ now, onDone }: RoomProps) {
  const late = now.record.sections.arrival?.some((entry) => entry.type === 'PatientArrived' && !entry.corrected && entry.data.late);
  return (
    <RoomForm
      stem="record-attendance"
      now={now}
      onDone={onDone}
      initial={{ kind: 'on-time' }}
      body={({ kind }) => ({ kind })}
      submit="Record attendance"
      said="Attendance is recorded."
    >
      {(form) => (
        <Radios
          label="The patient was"
          hint={late ? 'Arrived after the agreed time. A delay by us, or of technology, is never the patient’s lateness.' : 'A delay by us, or of technology, is never the patient’s lateness.'}
          small
          options={KINDS}
          {...form.field('kind')}
        />
      )}
    </RoomForm>
  );
}
