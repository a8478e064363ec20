/** Whether a row's ratio meets its goal, written "≥ 0.8" or "≤ 1.3". A row without a goal is only shown; one that could not be measured says why. */
export const verdict = ({ ratio, goal, notMeasured }) => {
  if (notMeasured) return `not measured: ${notMeasured}`;
  if (!goal) return '';
  const [, sign, number] = /^([≥≤]) ([\d.]+)$/.exec(goal) ?? [];
  return (sign === '≥' ? ratio >= Number(number) : ratio <= Number(number)) ? 'met' : 'missed';
};
