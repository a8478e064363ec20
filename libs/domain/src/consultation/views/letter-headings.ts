/**
 * Headings of the outpatient letter in the order they are read here, with their SNOMED CT codes (standards, chapter 7; from
 * the ITK3 outpatient letter). `always`: mandatory or required, so it stands there even when the facts do not say.
 */
export const HEADINGS = {
  demographics: { heading: 'Patient demographics', code: '886731000000109', always: true },
  gpPractice: { heading: 'GP practice', code: '886711000000101', always: true },
  referrer: { heading: 'Referrer details', code: '1052891000000108', always: true },
  attendance: { heading: 'Attendance details', code: '1077881000000105', always: true },
  diagnoses: { heading: 'Diagnoses', code: '887161000000102', always: true },
  summary: { heading: 'Clinical summary', code: '887181000000106', always: true },
  examination: { heading: 'Examination findings', code: '715851000000102', always: false },
  allergies: { heading: 'Allergies and adverse reactions', code: '886921000000105', always: true },
  medications: { heading: 'Medications and medical devices', code: '933361000000108', always: false },
  requirements: { heading: 'Individual requirements', code: '1078911000000106', always: true },
  advice: { heading: 'Information and advice given', code: '1052951000000105', always: true },
  plan: { heading: 'Plan and requested actions', code: '887201000000105', always: true },
  safetyAlerts: { heading: 'Safety alerts', code: '886931000000107', always: true },
  history: { heading: 'History', code: '717121000000105', always: true },
  problems: { heading: 'Problems and issues', code: '887151000000100', always: true },
  procedures: { heading: 'Procedures', code: '887171000000109', always: true },
  legal: { heading: 'Legal information', code: '886961000000102', always: true },
  research: { heading: 'Participation in research', code: '886751000000102', always: true },
  completedBy: { heading: 'Person completing record', code: '887231000000104', always: true },
  distribution: { heading: 'Distribution list', code: '887261000000109', always: true },
} as const satisfies Record<string, { heading: string; code: string; always: boolean }>;

export type HeadingName = keyof typeof HEADINGS;
/** SNOMED CT: outpatient letter. */
export const OUTPATIENT_LETTER = '823681000000100';
