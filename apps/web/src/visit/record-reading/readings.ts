import type { Reading } from '@anteroom/domain';

type What = Reading['what'];

export interface Figure {
  name: string;
  label: string;
  unit: string;
  /** What most people have at home. Outside it one is asked to look again, and no more: it is no judgement. */
  usual: readonly [number, number];
  /** The service takes nothing outside this. */
  possible: readonly [number, number];
}
interface Kind {
  value: What;
  text: string;
  hint: string;
  figures: readonly Figure[];
}

export const KINDS: readonly Kind[] = [
  {
    value: 'blood-pressure', text: 'Blood pressure', hint: 'The two numbers on the blood pressure machine',
    figures: [
      { name: 'systolic', label: 'Top number (SYS)', unit: 'mmHg', usual: [90, 180], possible: [40, 300] },
      { name: 'diastolic', label: 'Bottom number (DIA)', unit: 'mmHg', usual: [50, 110], possible: [20, 200] },
    ],
  },
  {
    value: 'pulse', text: 'Pulse', hint: 'How often your heart beats in a minute',
    figures: [{ name: 'perMinute', label: 'Beats a minute', unit: 'beats a minute', usual: [45, 130], possible: [20, 300] }],
  },
  {
    value: 'weight', text: 'Weight', hint: 'In kilograms. 1 stone is about 6.35 kilograms',
    figures: [{ name: 'kilograms', label: 'Weight in kilograms', unit: 'kg', usual: [35, 200], possible: [0.3, 500] }],
  },
  {
    value: 'temperature', text: 'Temperature', hint: 'In degrees Celsius, such as 36.8',
    figures: [{ name: 'celsius', label: 'Temperature in degrees Celsius', unit: '°C', usual: [35, 38.5], possible: [25, 45] }],
  },
  {
    value: 'oxygen-saturation', text: 'Oxygen', hint: 'The number with % from the clip on your finger',
    figures: [{ name: 'percent', label: 'Oxygen in per cent (SpO2)', unit: '%', usual: [92, 100], possible: [30, 100] }],
  },
];

export const figuresOf = (what: string): readonly Figure[] => KINDS.find(({ value }) => value === what)?.figures ?? [];

/** A number as people write it: `36,8` and `36.8 °C` are the same. */
export const numberIn = (typed: string): number | null => {
  const found = /^\s*(\d+(?:[.,]\d+)?)\s*(?:mmhg|kg|°?c|%|bpm)?\s*$/i.exec(typed);
  return found ? Number(found[1]!.replace(',', '.')) : null;
};

const outside = (number: number, [low, high]: readonly [number, number]): boolean => number < low || number > high;

export const wrongIn = ({ name, label, unit, possible }: Figure, typed: string): string | null => {
  if (!typed.trim()) return `Type the number: ${label.toLowerCase()}`;
  const number = numberIn(typed);
  if (number === null) return `Type a number, in ${unit}`;
  if (name === 'celsius' && number >= 90 && number <= 113) return 'That looks like Fahrenheit. Type the number in degrees Celsius (°C)';
  return outside(number, possible) ? `That number cannot be right. Check it. It should be in ${unit}` : null;
};

export const isUnusual = ({ usual }: Figure, typed: string): boolean => {
  const number = numberIn(typed);
  return number !== null && outside(number, usual);
};

/** Two figures that were put the wrong way round. */
export const swapped = (figures: Readonly<Record<string, string>>): boolean => {
  const [top, bottom] = [numberIn(figures.systolic ?? ''), numberIn(figures.diastolic ?? '')];
  return top !== null && bottom !== null && bottom >= top;
};
