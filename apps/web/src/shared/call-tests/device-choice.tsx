import { Select } from '../ui';

export interface DeviceChoiceProps {
  label: string;
  list: readonly MediaDeviceInfo[];
  value: string;
  onChange: (deviceId: string) => void;
}

/** Only where there is something to choose. */
export function DeviceChoice({ label, list, value, onChange }: DeviceChoiceProps) {
  if (list.length < 2) return null;
  const options = list.map(({ deviceId, label: name }, index) => ({ value: deviceId, text: name || `${label} ${index + 1}` }));
  return <Select label={label} options={options} value={value} onChange={onChange} />;
}
