import type { Rule } from './rule';

export const attendanceRecorded: Rule = {
  name: 'attendance-recorded',
  kind: 'gate',
  all: [{ known: ['attendance'] }],
  sentence: () => 'Record whether the patient was on time.',
  cites: {
    rule: 'R10',
    words: 'managing patient flow if the clinic is running late, recording attendance, decisions and outcomes',
  },
};
