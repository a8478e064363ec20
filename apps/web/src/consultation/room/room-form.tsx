import { createContext, useContext, type ReactNode } from 'react';
import { CommandForm, commandOn, type CommandFormProps } from '../../shared/command-form';
import type { Done } from '../../shared/send-command';
import type { ConsultationNow } from '../../shared/use-consultation';

/** When it really happened, while somebody enters what happened earlier. `null`: now. */
export const HappenedAt = createContext<string | null>(null);

/** What every form in the room is given. */
export interface RoomProps {
  now: ConsultationNow;
  /** The clinic's zone, for times. */
  zone: string;
  /** After it was done. */
  onDone: (answer: Done) => void;
}

type FormProps<V> = Omit<CommandFormProps<V, Done>, 'name' | 'target' | 'said'> & {
  stem: string;
  now: ConsultationNow;
  said?: string;
  /** Under what the draft is kept, when the stem alone would mix up two of them. */
  draft?: string;
};

/** A command on the consultation in the room, with the true time when it is entered late. */
export function RoomForm<V extends object>({ stem, now, body, said = 'Recorded.', draft = stem, ...form }: FormProps<V>) {
  const happenedAt = useContext(HappenedAt);
  return (
    <CommandForm<V, Done>
      {...form}
      name={`consultations/${now.id}/${draft}`}
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

/** What is asked for and was left empty, by field. */
export const missing = <V extends object>(values: V, asked: Partial<Record<keyof V & string, string>>): Record<string, string> =>
  Object.fromEntries(
    (Object.entries(asked) as [keyof V & string, string][]).filter(([field]) => blank(String(values[field]))),
  );

export function Explained({ children }: { children: ReactNode }) {
  return <p className="nhsuk-body">{children}</p>;
}
