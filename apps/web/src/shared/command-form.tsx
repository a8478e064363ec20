import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { errorOf, type Problem } from './problem';
import { consultationUrl, type Done } from './send-command';
import { Button, type ButtonProps } from './ui/button';
import { ErrorSummary } from './ui/error-summary';
import { useAnnounce } from './ui/news';
import { Refusal, Unreachable } from './ui/refusal';
import { useDraft, type Draft } from './use-draft';
import { useSend, type SendState } from './use-send';

/** Where a command goes, and the revision of what one was looking at. */
export interface Target {
  url: string;
  revision?: number | null;
}
export const commandOn = (consultation: { id: string; revision?: number | null }, stem: string): Target => ({
  url: consultationUrl(consultation.id, stem),
  revision: consultation.revision ?? null,
});

/** By field; a field within a part of the form is `part.field`. */
export type FieldErrors = Readonly<Record<string, string | undefined>>;

export interface FormFields<V> {
  values: V;
  set: (some: Partial<V>) => void;
  /** Everything an input of shared/ui wants: `<TextInput label="Reason" {...form.field('reason')} />`. */
  field: <K extends keyof V & string>(name: K) => { id: string; value: V[K]; onChange: (value: V[K]) => void; error: string | undefined };
  /** Id and error of whatever stands at a path. */
  at: (path: string) => { id: string; error: string | undefined };
}

/** The fields of one part of a form whose values are grouped: `part(form, 'person').field('given')`. */
export const part = <V, P extends keyof V & string>(form: FormFields<V>, name: P): FormFields<V[P]> => {
  const set = (some: Partial<V[P]>) => form.set({ [name]: { ...form.values[name], ...some } } as unknown as Partial<V>);
  const at = (path: string) => form.at(`${name}.${path}`);
  return {
    values: form.values[name],
    set,
    at,
    field: (key) => ({ ...at(key), value: form.values[name][key], onChange: (value) => set({ [key]: value } as unknown as Partial<V[P]>) }),
  };
};

export interface CommandFormProps<V, R> {
  /** Under this name what is typed is kept: `consultations/{id}/cancel`. */
  name: string;
  target: Target;
  initial: V;
  body: (values: V) => unknown;
  /** What can be seen to be missing before anything is sent. The service checks again. */
  check?: (values: V) => FieldErrors;
  /** Where a field of the service stands in the form, when it is called otherwise there. */
  place?: (field: string) => string;
  submit: string;
  kind?: ButtonProps['kind'];
  /** Said when it is done. */
  said: string | ((answer: R) => string);
  onDone?: (answer: R, sent: V) => void;
  children: (form: FormFields<V>) => ReactNode;
  /** What can be answered to a refusal: `again({ evenIfBooked: true })` sends the same with that besides. */
  answers?: (problem: Problem, again: (more: object) => void) => ReactNode;
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

const placed = (problem: Problem, place: (field: string) => string): Problem => ({
  ...problem,
  errors: problem.errors.map((error) => ({ ...error, field: place(error.field) })),
});

interface Way {
  missing: FieldErrors;
  state: SendState;
  refused: Problem | null;
  detail: string | null;
  prefix: string;
}

/** What keeps the form from being done: something missing, a refusal, or a service that could not be reached. */
function InTheWay({ missing, state, refused, detail, prefix }: Way) {
  const errors = Object.entries(missing).flatMap(([path, text]) => (text ? [{ id: prefix + path, text }] : []));
  if (errors.length > 0) return <ErrorSummary errors={errors} />;
  if (state === 'refused' && refused) return <Refusal problem={refused} prefix={prefix} />;
  return state === 'unreachable' ? <Unreachable detail={detail} /> : null;
}

/**
 * A form that sends one command: fields, what is wrong with each, a refusal as what to do next, and what was typed
 * kept until the command has succeeded.
 */
export function CommandForm<V extends object, R = Done>({ name, target, initial, body, submit, said, onDone, children, ...rest }: CommandFormProps<V, R>) {
  const { check = () => ({}), place = (field) => field, kind = 'primary', answers, beside } = rest;
  const draft = useDraft<V>(name, initial);
  const { state, problem, detail, send } = useSend<R>();
  const refused = problem && placed(problem, place);
  const announce = useAnnounce();
  const [missing, setMissing] = useState<FieldErrors>({});
  const prefix = `${useId()}-`;
  const values = { ...initial, ...draft.value };
  const set = (some: Partial<V>) => draft.set((before) => ({ ...initial, ...before, ...some }));
  const at = (path: string) => ({ id: prefix + path, error: missing[path] ?? errorOf(refused, path) });
  const field: FormFields<V>['field'] = (key) => ({
    ...at(key),
    value: values[key],
    onChange: (value) => set({ [key]: value } as unknown as Partial<V>),
  });
  const dispatch = (more: object = {}) =>
    send({ ...target, body: { ...(body(values) as object), ...more } }, (answer) => {
      draft.clear();
      announce(typeof said === 'function' ? said(answer) : said);
      onDone?.(answer, values);
    });
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    const found = check(values);
    setMissing(found);
    if (Object.values(found).some(Boolean)) return;
    dispatch();
  };
  return (
    <form noValidate onSubmit={submitted}>
      <InTheWay {...{ missing, state, refused, detail, prefix }} />
      {state === 'refused' && refused && answers?.(refused, dispatch)}
      {children({ values, set, field, at })}
      <Kept draft={draft} />
      <div className="nhsuk-button-group">
        <Button type="submit" kind={kind} sending={state === 'sending'}>
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
  const { state, problem, detail, send } = useSend<R>();
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
      {state === 'unreachable' && <Unreachable detail={detail} />}
    </>
  );
}
