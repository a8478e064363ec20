import { useEffect } from 'react';
import { CommandButton, commandOn } from '../../shared/command-form';
import { clock } from '../../shared/time';
import { Details, SummaryList } from '../../shared/ui';
import { DeclareEmergencyForm } from '../declare-emergency/declare-emergency.form';
import { RecordEmergencyServicesForm } from '../record-emergency-services/record-emergency-services.form';
import { useNameOf } from '../what-happened/who';
import type { RoomProps } from './room-form';
import { focusOn } from './focus-on';
import { addressKnown, numberKnown, placeKnown } from './where';

const OVER = ['summarised', 'followed-up', 'cancelled', 'did-not-attend', 'left-unseen'];

const callsTo999 = ({ now }: Pick<RoomProps, 'now'>) => (now.record.sections.emergency ?? []).filter(({ type, corrected }) => type === 'EmergencyServicesCalled' && !corrected);

function Services({ now, zone }: Pick<RoomProps, 'now' | 'zone'>) {
  const nameOf = useNameOf();
  const called = callsTo999({ now });
  if (called.length === 0) return <>Not recorded as called</>;
  return <>{called.map(({ revision, at, by }) => <div key={revision}>Called, recorded {clock(at, zone)} by {nameOf(by)}</div>)}</>;
}

/** Where to send help and whether it was called, as long as the emergency is on. Everything may stay "not known". */
export function EmergencyPanel({ lead, ...room }: RoomProps & { /** Declared from here just now: led to at once. */ lead: boolean }) {
  const { now, zone, onDone } = room;
  const on = now.record.known.includes('emergency') && !OVER.includes(now.phase);
  useEffect(() => {
    if (on && lead) focusOn('emergency');
  }, [on, lead]);
  if (!on) return null;
  const again = callsTo999(room).length > 0;
  return (
    <section className="anteroom-emergency" aria-labelledby="emergency">
      <h2 className="nhsuk-heading-m" id="emergency" tabIndex={-1}>
        Emergency: ring 999 for an ambulance to where the patient is
      </h2>
      <SummaryList
        rows={[
          { key: 'Where the patient is', value: <strong>{placeKnown(now) ?? 'Not known: ask now'}</strong> },
          { key: 'Number', value: numberKnown(now) ?? 'Not known' },
          { key: 'Address we hold', value: addressKnown(now) ?? 'None' },
          { key: '999', value: <Services now={now} zone={zone} /> },
        ]}
      />
      <CommandButton kind={again ? 'secondary' : 'primary'} target={{ ...commandOn(now, 'record-emergency-services'), revision: null }} body={{ by: 'clinician' }} said="Recorded that you called 999." onDone={onDone}>
        {again ? 'I have called 999 again' : 'I have called 999'}
      </CommandButton>
      <Details summary="Say where the patient is" open={placeKnown(now) === null}>
        <DeclareEmergencyForm {...room} />
      </Details>
      <Details summary="Somebody else called 999">
        <RecordEmergencyServicesForm {...room} />
      </Details>
    </section>
  );
}
