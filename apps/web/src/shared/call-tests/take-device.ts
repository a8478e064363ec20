import type { Cause } from './found';

/** The names are those of the specification: https://www.w3.org/TR/mediacapture-streams/#dom-mediadevices-getusermedia */
const CAUSES: Readonly<Record<string, Cause>> = {
  NotAllowedError: 'denied', SecurityError: 'denied', NotFoundError: 'none', OverconstrainedError: 'none', NotReadableError: 'in-use', AbortError: 'in-use',
  // There is no such thing on this page, or it was asked in a way it does not know.
  TypeError: 'old-browser',
};

export const causeOf = (error: unknown): Cause => {
  const { name = '', message = '' } = (error ?? {}) as { name?: string; message?: string };
  if (name === 'NotAllowedError' && /system/i.test(message)) return 'denied-by-system';
  return CAUSES[name] ?? 'not-known';
};
