import type { FieldErrors } from '../../shared/command-form';
import { figuresOf, isUnusual, numberIn, swapped, wrongIn } from './readings';

/** As typed, kept as typed. */
export interface TypedReading {
  what: string;
  figures: Readonly<Record<string, string>>;
  /** When the figures were typed: "just now" means that, also when the line broke and it is sent later. */
  typedAt: string;
  taken: string;
  time: string;
  remark: string;
  sure: boolean;
}
export const noReading: TypedReading = { what: '', figures: {}, typedAt: '', taken: 'now', time: '', remark: '', sure: false };

export const unusualIn = ({ what, figures }: TypedReading): boolean => figuresOf(what).some((figure) => isUnusual(figure, figures[figure.name] ?? ''));

/** When it was taken, on the patient's own clock; `null` is not known. */
const takenAt = ({ taken, time, typedAt }: TypedReading, now: Date): Date | null => {
  if (taken === 'now') return typedAt ? new Date(typedAt) : null;
  const [hours = '', minutes = ''] = time.split(':');
  if (taken !== 'today' || !/^\d+$/.test(hours + minutes)) return null;
  return new Date(now.getFullYear(), now.getMonth(), now.getDate(), Number(hours), Number(minutes));
};

const wrongTime = (typed: TypedReading, now: Date): string | undefined => {
  if (typed.taken !== 'today') return undefined;
  const at = takenAt(typed, now);
  if (!at) return 'Type the time, such as 8:30';
  return at > now ? 'That time is later than now' : undefined;
};

export const missingIn = (typed: TypedReading, now: Date): FieldErrors => {
  const figures = figuresOf(typed.what);
  if (figures.length === 0) return { what: 'Choose what you measured' };
  const wrong = figures.flatMap((figure) => {
    const why = wrongIn(figure, typed.figures[figure.name] ?? '');
    return why ? [[`reading.${figure.name}`, why] as const] : [];
  });
  if (wrong.length > 0) return Object.fromEntries(wrong);
  if (swapped(typed.figures) && typed.what === 'blood-pressure') return { 'reading.systolic': 'The top number should be the larger one. Check both numbers' };
  if (unusualIn(typed) && !typed.sure) return { sure: 'Check the number. If it is right, tick the box' };
  return { time: wrongTime(typed, now) };
};

/** The body of `record-reading`. */
export const toSend = (typed: TypedReading, now: Date) => ({
  reading: { what: typed.what, ...Object.fromEntries(figuresOf(typed.what).map(({ name }) => [name, numberIn(typed.figures[name] ?? '')])) },
  takenAt: takenAt(typed, now)?.toISOString() ?? null,
  ...(typed.remark.trim() ? { remark: typed.remark.trim() } : {}),
});
