import { useGet } from '../../shared/get';
import { Select } from '../../shared/ui';
import type { FieldProps } from '../../shared/ui';

interface Colleague {
  id: string;
  name: string;
}

/** Whom a patient of this clinic can be booked with. */
export const useClinicians = (clinic: string) => {
  const { value } = useGet<{ staff: Colleague[] }>(`/api/clinics/${encodeURIComponent(clinic)}/staff`);
  return value?.staff ?? [];
};

type Props = Partial<FieldProps> & { clinic: string; value: string; onChange: (value: string, name: string) => void; empty?: string };

export function ClinicianSelect({ clinic, label = 'Clinician', empty = 'Whoever is free', onChange, ...field }: Props) {
  const clinicians = useClinicians(clinic);
  const options = clinicians.map(({ id, name }) => ({ value: id, text: name }));
  const chosen = (value: string) => onChange(value, clinicians.find(({ id }) => id === value)?.name ?? '');
  return <Select label={label} empty={empty} options={options} {...field} onChange={chosen} />;
}
