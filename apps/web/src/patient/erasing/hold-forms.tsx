import { CommandForm } from '../../shared/command-form';
import { Radios, TextInput } from '../../shared/ui';
import type { HoldState } from '../erasing-state';
import { HOLD_BASES } from '../words';

const HINT = 'Leave out names and anything clinical';

export function PlaceHoldForm({ patient, onDone }: { patient: string; onDone: () => void }) {
  return (
    <CommandForm<{ basis: string; reason: string }, unknown>
      name={`patients/${patient}/place-hold`}
      target={{ url: `/api/patients/${patient}/place-hold` }}
      initial={{ basis: '', reason: '' }}
      check={({ basis, reason }) => ({ basis: basis ? undefined : 'Choose what needs the record', reason: reason.trim() ? undefined : 'Give a reason' })}
      body={(typed) => typed}
      submit="Place the hold"
      said="On hold. Nothing is erased until it is lifted."
      onDone={onDone}
    >
      {(form) => (
        <>
          <Radios label="What needs the record?" options={Object.entries(HOLD_BASES).map(([value, text]) => ({ value, text }))} {...form.field('basis')} />
          <TextInput label="Reason for the hold" hint={HINT} {...form.field('reason')} />
        </>
      )}
    </CommandForm>
  );
}

export function LiftHoldForm({ patient, hold, onDone }: { patient: string; hold: HoldState; onDone: () => void }) {
  return (
    <CommandForm<{ reason: string }, unknown>
      name={`patients/${patient}/lift-hold/${hold.hold}`}
      target={{ url: `/api/patients/${patient}/lift-hold` }}
      initial={{ reason: '' }}
      check={({ reason }) => ({ reason: reason.trim() ? undefined : 'Say why the hold is over' })}
      body={({ reason }) => ({ hold: hold.hold, reason })}
      submit="Lift the hold"
      kind="secondary"
      said="The hold is lifted."
      onDone={onDone}
    >
      {(form) => <TextInput label="Why is the hold over?" hint={HINT} {...form.field('reason')} />}
    </CommandForm>
  );
}
