import { createContext, useContext, type ReactNode } from 'react';
import { CommandForm, commandOn, type CommandFormProps } from '../../shared/command-form';
import type { Done } from '../../shared/send-command';
import type { ConsultationNow } from '../../shared/use-consultation';

/** When it really happened, while somebody enters what happened on paper. `null`: now. */
export const HappenedAt = createContext<string | null>(null);

/** What every form at the desk is given. */
export interface DeskProps {
  now: ConsultationNow;
  /** After it was done. */
  onDone: (answer: Done) => void;
  /** The clinic's zone, for times. */
  zone: string;
}

type FormProps<V> = Omit<CommandFormProps<V, Done>, 'name' | 'target' | 'said'> & { stem: string; now: ConsultationNow; said?: string };

/** A command on the consultation one looks at, with the true time when it is entered late. */
export function DeskForm<V extends object>({ stem, now, body, said = 'Recorded.', ...form }: FormProps<V>) {
  const happenedAt = useContext(HappenedAt);
  return (
    <CommandForm<V, Done>
      {...form}
      name={`consultations/${now.id}/${stem}`}
      target={commandOn(now, stem)}
      said={said}
      body={(values) => ({ ...(body(values) as object), ...(happenedAt ? { happenedAt } : {}) })}
    />
  );
}

export const blank = (text: string): boolean => text.trim() === '';

/** Left out when nothing was typed, so that the record never holds an empty sentence. */
export const typed = <K extends string>(name: K, text: string): Partial<Record<K, string>> =>
  blank(text) ? {} : ({ [name]: text } as Partial<Record<K, string>>);

export const reasonMissing = ({ reason }: { reason: string }) => (blank(reason) ? { reason: 'Give a reason' } : {});

export function Explained({ children }: { children: ReactNode }) {
  return <p className="nhsuk-body">{children}</p>;
}
