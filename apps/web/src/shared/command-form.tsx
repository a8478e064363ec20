import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { errorOf } from './problem';
import { consultationUrl, type Done } from './send-command';
import { Button, type ButtonProps } from './ui/button';
import { ErrorSummary } from './ui/error-summary';
import { useAnnounce } from './ui/news';
import { Refusal, Unreachable } from './ui/refusal';
import { useDraft, type Draft } from './use-draft';
import { useSend } from './use-send';

/** Where a command goes, and the revision of what one was looking at. */
export interface Target {
  url: string;
  revision?: number | null;
}
export const commandOn = (consultation: { id: string; revision?: number | null }, stem: string): Target => ({
  url: consultationUrl(consultation.id, stem),
  revision: consultation.revision ?? null,
});

export type FieldErrors<V> = Partial<Record<keyof V & string, string>>;

export interface FormFields<V> {
  values: V;
  set: (some: Partial<V>) => void;
  /** Everything an input of shared/ui wants: `<TextInput label="Reason" {...form.field('reason')} />`. */
  field: <K extends keyof V & string>(name: K) => { id: string; value: V[K]; onChange: (value: V[K]) => void; error: string | undefined };
}

export interface CommandFormProps<V, R> {
  /** Under this name what is typed is kept: `consultations/{id}/cancel`. */
  name: string;
  target: Target;
  initial: V;
  body: (values: V) => unknown;
  /** What can be seen to be missing before anything is sent. The service checks again. */
  check?: (values: V) => FieldErrors<V>;
  submit: string;
  kind?: ButtonProps['kind'];
  /** Said when it is done. */
  said: string | ((answer: R) => string);
  onDone?: (answer: R) => void;
  children: (form: FormFields<V>) => ReactNode;
  /** Further buttons beside the sending one. */
  beside?: ReactNode;
}

/** "Brought back" is said, because words that appear by themselves startle. */
export function Kept({ draft }: { draft: Pick<Draft<never>, 'restored' | 'kept'> & { clear: () => void } }) {
  if (draft.kept === 'nothing') return null;
  return (
    <p className="nhsuk-hint anteroom-kept">
      {draft.restored ? 'What you typed before was brought back. ' : ''}
      {draft.kept === 'server' ? 'Draft kept.' : 'Draft kept in this browser.'}{' '}
      <button type="button" className="anteroom-text-button" onClick={() => draft.clear()}>
        Clear
      </button>
    </p>
  );
}

/**
 * A form that sends one command: fields, what is wrong with each, a refusal as what to do next, and what was typed
 * kept until the command has succeeded.
 */
export function CommandForm<V extends object, R = Done>({ name, target, initial, body, check, submit, kind, said, onDone, children, beside }: CommandFormProps<V, R>) {
  const draft = useDraft<V>(name, initial);
  const { state, problem, send } = useSend<R>();
  const announce = useAnnounce();
  const [missing, setMissing] = useState<FieldErrors<V>>({});
  const prefix = `${useId()}-`;
  const values = { ...initial, ...draft.value };
  const set = (some: Partial<V>) => draft.set((before) => ({ ...initial, ...before, ...some }));
  const field: FormFields<V>['field'] = (key) => ({
    id: prefix + key,
    value: values[key],
    onChange: (value) => set({ [key]: value } as unknown as Partial<V>),
    error: missing[key] ?? errorOf(problem, key),
  });
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    const found = check?.(values) ?? {};
    setMissing(found);
    if (Object.keys(found).length > 0) return;
    send({ ...target, body: body(values) }, (answer) => {
      draft.clear(initial);
      announce(typeof said === 'function' ? said(answer) : said);
      onDone?.(answer);
    });
  };
  const errors = Object.entries<string | undefined>(missing).map(([key, text]) => ({ id: prefix + key, text: text ?? '' }));
  return (
    <form noValidate onSubmit={submitted}>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      {errors.length === 0 && state === 'refused' && problem && <Refusal problem={problem} prefix={prefix} />}
      {errors.length === 0 && state === 'unreachable' && <Unreachable />}
      {children({ values, set, field })}
      <Kept draft={draft} />
      <div className="nhsuk-button-group">
        <Button type="submit" kind={kind ?? 'primary'} sending={state === 'sending'}>
          {state === 'unreachable' ? 'Send again' : submit}
        </Button>
        {beside}
      </div>
    </form>
  );
}

export interface CommandButtonProps<R> extends Pick<ButtonProps, 'kind' | 'small' | 'children' | 'id'> {
  target: Target;
  body?: unknown;
  said: string;
  onDone?: (answer: R) => void;
}

/** A command without fields, in one press. */
export function CommandButton<R = Done>({ target, body, said, onDone, ...button }: CommandButtonProps<R>) {
  const { state, problem, send } = useSend<R>();
  const announce = useAnnounce();
  const press = () =>
    send({ ...target, body: body ?? {} }, (answer) => {
      announce(said);
      onDone?.(answer);
    });
  return (
    <>
      <Button {...button} sending={state === 'sending'} onClick={press} />
      {state === 'refused' && problem && <Refusal problem={problem} />}
      {state === 'unreachable' && <Unreachable />}
    </>
  );
}
