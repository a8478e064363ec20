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

type Props = Partial<FieldProps> & { clinic: string; value: string; onChange: (value: string) => void; empty?: string };

export function ClinicianSelect({ clinic, label = 'Clinician', empty = 'Whoever is free', ...field }: Props) {
  const options = useClinicians(clinic).map(({ id, name }) => ({ value: id, text: name }));
  return <Select label={label} empty={empty} options={options} {...field} />;
}
