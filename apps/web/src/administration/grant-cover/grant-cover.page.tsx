import { useParams } from 'react-router';
import { CommandForm } from '../../shared/command-form';
import { useSession } from '../../shared/session/session';
import { addDays, dayOf, instantOf } from '../../shared/time';
import { DayInput, Page, Select, TextInput, TimeInput } from '../../shared/ui';
import { useStaff } from '../staff/member';

interface Cover {
  staff: string;
  day: string;
  time: string;
  reason: string;
}

const coverErrors = (zone: string) => ({ staff, day, time, reason }: Cover) => ({
  staff: staff ? undefined : 'Choose who covers',
  time: day && time && instantOf(day, time, zone) ? undefined : 'Enter a day and a time that exist',
  reason: reason.trim() ? undefined : 'Give a reason',
});

/** Lets somebody from elsewhere see this clinic for a time. */
export function GrantCoverPage() {
  const { id = '' } = useParams();
  const { clinics } = useSession();
  const { value } = useStaff();
  const clinic = clinics.find((one) => one.id === id);
  const zone = clinic?.zone ?? 'Europe/London';
  const others = (value?.staff ?? []).filter((member) => !member.clinics.includes(id) && !member.suspended);
  return (
    <Page title="Grant cover" caption={clinic?.name ?? id} back={{ to: `/administration/clinics/${id}`, text: clinic?.name ?? 'Clinic' }}>
      <p>They see this clinic with the roles they have, until the time you name: 31 days at most. Who granted it and why is kept.</p>
      <CommandForm<Cover, unknown>
        name={`administration/grant-cover/${id}`}
        target={{ url: `/api/clinics/${encodeURIComponent(id)}/grant-cover` }}
        initial={{ staff: '', day: addDays(dayOf(new Date(), zone), 1), time: '18:00', reason: '' }}
        check={coverErrors(zone)}
        place={(field) => (field === 'until' ? 'time' : field)}
        body={({ staff, day, time, reason }) => ({ staff, until: instantOf(day, time, zone), reason })}
        submit="Grant cover"
        said="Cover is granted. They see the clinic when they next load a page."
      >
        {(form) => (
          <>
            <Select label="Who covers?" empty="Choose" options={others.map(({ id: staff, name }) => ({ value: staff, text: name }))} {...form.field('staff')} />
            <div className="anteroom-row">
              <DayInput label="Until which day?" {...form.field('day')} />
              <TimeInput label="Until what time?" {...form.field('time')} />
            </div>
            <TextInput label="Reason" {...form.field('reason')} />
          </>
        )}
      </CommandForm>
    </Page>
  );
}
