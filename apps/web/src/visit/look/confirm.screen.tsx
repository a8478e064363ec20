import { useState, type FormEvent } from 'react';
import { Button, DateInput, ErrorSummary, noDate, type TypedDate } from '../../shared/ui';
import type { Problem } from '../../shared/problem';
import { dayFrom } from '../../shared/time';
import { Screen } from '../screen';
import type { KnownClinic } from '../visit-client';
import { HelpNumber } from '../whom-to-ring';

const OLDEST = 125;

/** What can be seen to be wrong here uses up none of the tries. */
const wrongIn = ({ day, month, year }: TypedDate, now: Date): string | null => {
  if (![day, month, year].every((part) => part.trim())) return 'Type the day, the month and the year you were born';
  if (year.trim().length !== 4) return 'Type the year with 4 numbers, such as 1958';
  const born = dayFrom(day, month, year);
  if (!born) return 'There is no such day. Check the day and the month';
  const age = now.getFullYear() - Number(year);
  return Date.parse(born) > now.getTime() || age > OLDEST ? 'Check the year you were born' : null;
};

const left = ({ more, detail }: Problem): string => {
  if (typeof more.left !== 'number') return detail;
  const tries = more.left === 1 ? 'You can try once more' : `You can try ${more.left} more times`;
  return `That is not the date of birth we have. ${tries}. After that, this page locks and you need to ring us`;
};

const said = (problem: Problem | 'unreachable' | null): string | null => {
  if (problem === 'unreachable') return 'We could not reach the clinic’s page just now. Check your connection and press the button again';
  return problem && left(problem);
};

export interface ConfirmProps {
  clinic: KnownClinic | null;
  problem: Problem | 'unreachable' | null;
  sending: boolean;
  onConfirm: (dateOfBirth: string) => void;
}

/** Who is this? Their date of birth says so; nothing about them is shown before. */
export function ConfirmScreen({ clinic, problem, sending, onConfirm }: ConfirmProps) {
  const [date, setDate] = useState<TypedDate>(noDate);
  const [missing, setMissing] = useState<string | null>(null);
  const wrong = missing ?? (sending ? null : said(problem));
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    const found = wrongIn(date, new Date());
    setMissing(found);
    const born = dayFrom(date.day, date.month, date.year);
    if (!found && born && !sending) onConfirm(born);
  };
  return (
    <Screen title="Tell us your date of birth" caption={clinic?.name} wrong={wrong !== null}>
      {wrong && <ErrorSummary errors={[{ id: 'visit-birth-date', text: wrong }]} />}
      <p>You have an appointment with {clinic?.name ?? 'a clinic'}. We ask this so that nobody else sees it.</p>
      <form noValidate onSubmit={submitted}>
        <DateInput
          id="visit-birth-date"
          label="When were you born?"
          hint="For example, 14 3 1958. If you look after the patient, type the patient’s date of birth."
          birthday
          error={wrong ?? undefined}
          value={date}
          onChange={setDate}
        />
        <Button type="submit" sending={sending}>
          Go on
        </Button>
      </form>
      <HelpNumber clinic={clinic} about="Do you need help?" />
    </Screen>
  );
}
