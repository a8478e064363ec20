import type { Reading } from '@anteroom/domain';

export interface Figure {
  field: 'systolic' | 'diastolic' | 'figure';
  label: string;
  unit: string;
}

export const TITLES: readonly { value: Reading['what']; text: string }[] = [
  { value: 'blood-pressure', text: 'Blood pressure' },
  { value: 'pulse', text: 'Pulse' },
  { value: 'weight', text: 'Weight' },
  { value: 'temperature', text: 'Temperature' },
  { value: 'oxygen-saturation', text: 'Oxygen saturation' },
];

export const FIGURES: Readonly<Record<Reading['what'], readonly Figure[]>> = {
  'blood-pressure': [
    { field: 'systolic', label: 'Upper figure, systolic', unit: 'mmHg' },
    { field: 'diastolic', label: 'Lower figure, diastolic', unit: 'mmHg' },
  ],
  pulse: [{ field: 'figure', label: 'Pulse', unit: 'beats a minute' }],
  weight: [{ field: 'figure', label: 'Weight', unit: 'kg' }],
  temperature: [{ field: 'figure', label: 'Temperature', unit: '°C' }],
  'oxygen-saturation': [{ field: 'figure', label: 'Oxygen saturation', unit: '%' }],
};

/** "36,8" is how half of Europe writes it. */
const number = (text: string): number => Number(text.trim().replace(',', '.'));

type Typed = Record<'systolic' | 'diastolic' | 'figure', string> & { what: Reading['what'] };

export const readingOf = ({ what, systolic, diastolic, figure }: Typed): Reading => {
  switch (what) {
    case 'blood-pressure':
      return { what, systolic: number(systolic), diastolic: number(diastolic) };
    case 'pulse':
      return { what, perMinute: number(figure) };
    case 'weight':
      return { what, kilograms: number(figure) };
    case 'temperature':
      return { what, celsius: number(figure) };
    case 'oxygen-saturation':
      return { what, percent: number(figure) };
  }
};
