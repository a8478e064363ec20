import type { CallNow } from './call-now';

const WORDS = {
  janus: 'Sound and picture go through the clinic’s server.',
  direct: 'Sound and picture go straight from device to device.',
} as const;

/** Under the picture, small, on every page of a call. */
export function WayInUse({ now: { way } }: { now: Pick<CallNow, 'way'> }) {
  return way && <p className="nhsuk-body-s">{WORDS[way]}</p>;
}
