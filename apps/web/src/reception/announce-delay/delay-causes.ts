export const CAUSES = [
  { value: 'previous-patient', text: 'The patient before needs more time' },
  { value: 'emergency', text: 'There has been an emergency' },
  { value: 'staff', text: 'Staff are short today' },
  { value: 'technical', text: 'There is a technical problem' },
  { value: 'other', text: 'The clinic is running late' },
];

/** 0 to 600 whole minutes, as the service takes them. */
export const delayMissing = ({ minutes }: { minutes: string }): { minutes?: string } =>
  /^\d{1,3}$/.test(minutes) && Number(minutes) <= 600 ? {} : { minutes: 'Enter the minutes as a whole number up to 600' };
