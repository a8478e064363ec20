import { useState } from 'react';
import { clock, dayOf, instantOf, moment } from '../../shared/time';
import { Button, DayInput, Details, TimeInput } from '../../shared/ui';

/** For what happened earlier, on paper or while the system was down: everything recorded then carries the true time. */
export function LateEntry({ at, setAt, zone }: { at: string | null; setAt: (at: string | null) => void; zone: string }) {
  const [day, setDay] = useState(() => dayOf(new Date(), zone));
  const [time, setTime] = useState(() => clock(new Date(), zone));
  const [wrong, setWrong] = useState<string | undefined>();
  const begin = () => {
    const happened = instantOf(day, time, zone);
    const past = happened !== null && Date.parse(happened) <= Date.now();
    setWrong(past ? undefined : 'Enter a day and a time that are over');
    if (past) setAt(happened);
  };
  if (at)
    return (
      <div className="nhsuk-inset-text" role="status">
        <p>
          <strong>Late entry:</strong> what you record now is entered as having happened {moment(at, zone)}.
        </p>
        <Button kind="secondary" small onClick={() => setAt(null)}>
          Back to the present
        </Button>
      </div>
    );
  return (
    <Details summary="Enter what happened earlier">
      <div className="anteroom-row">
        <DayInput label="Day" value={day} onChange={setDay} />
        <TimeInput label="Time" value={time} onChange={setTime} error={wrong} />
        <Button kind="secondary" small onClick={begin}>
          Enter as of then
        </Button>
      </div>
    </Details>
  );
}
