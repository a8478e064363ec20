import type { Clinic } from '../../shared/session/session';

export interface Criterion {
  id: string;
  text: string;
}

/** A clinic's description as typed. */
export interface TypedClinic {
  name: string;
  zone: string;
  helpNumber: string;
  backupNumber: string;
  ringingNumber: string;
  mailSender: string;
  address: string;
  postcode: string;
  criteria: Criterion[];
}

export const newClinic: TypedClinic = {
  name: '', zone: 'Europe/London', helpNumber: '', backupNumber: '', ringingNumber: '', mailSender: '', address: '', postcode: '', criteria: [],
};

export const typedClinic = ({ name, zone, helpNumber, backupNumber, ringingNumber, mailSender, address, criteria }: Clinic): TypedClinic => ({
  name, zone, helpNumber, backupNumber, ringingNumber, mailSender: mailSender ?? '', address: address?.lines.join('\n') ?? '', postcode: address?.postcode ?? '', criteria: [...criteria],
});

/** "No known hearing loss" becomes "no-known-hearing-loss": an id that never changes once answers refer to it. */
export const slugOf = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40).replace(/-+$/, '');

const withIds = (criteria: readonly Criterion[]): Criterion[] => {
  const taken = new Set<string>();
  return criteria
    .filter(({ text }) => text.trim())
    .map(({ id, text }) => {
      const wanted = id || slugOf(text) || 'criterion';
      const free = taken.has(wanted) ? `${wanted.slice(0, 36)}-${taken.size + 1}` : wanted;
      taken.add(free);
      return { id: free, text: text.trim() };
    });
};

const addressOf = ({ address, postcode }: TypedClinic) => {
  const lines = address.split('\n').map((line) => line.trim()).filter(Boolean);
  if (lines.length === 0 && !postcode.trim()) return null;
  return { lines, ...(postcode.trim() ? { postcode: postcode.trim() } : {}) };
};

/** What the service takes as a clinic's whole description. */
export const described = (typed: TypedClinic) => ({
  name: typed.name.trim(),
  zone: typed.zone.trim(),
  helpNumber: typed.helpNumber.trim(),
  backupNumber: typed.backupNumber.trim(),
  ringingNumber: typed.ringingNumber.trim(),
  mailSender: typed.mailSender.trim() || null,
  address: addressOf(typed),
  criteria: withIds(typed.criteria),
});

export const clinicErrors = ({ name, helpNumber, backupNumber, ringingNumber }: TypedClinic) => ({
  name: name.trim() ? undefined : 'Enter the name',
  helpNumber: helpNumber.trim() ? undefined : 'Enter the number patients ring for help',
  backupNumber: backupNumber.trim() ? undefined : 'Enter the number patients ring when the first way fails. Nobody can be invited without it',
  ringingNumber: ringingNumber.trim() ? undefined : 'Enter the number that patients see when the clinic rings',
});

export const clinicPlace = (field: string): string => {
  const [first = ''] = field.split('.');
  return field.endsWith('postcode') ? 'postcode' : first;
};
