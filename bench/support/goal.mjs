/** Whether a row's ratio meets its goal, written "≥ 0.8" or "≤ 1.3". */
export const meets = ({ ratio, goal }) => {
  const [, sign, number] = /^([≥≤]) ([\d.]+)$/.exec(goal) ?? [];
  return sign === '≥' ? ratio >= Number(number) : ratio <= Number(number);
};
