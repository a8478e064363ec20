type Path = readonly (string | number)[];
/** Where in a value something stands. */
export const pathsIn = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null ? [path, ...Object.entries(value).flatMap(([key, part]) => pathsIn(part, [...path, key]))] : [path];
/** A copy with something else there. */
export const replaced = (value: unknown, [key, ...rest]: Path, by: unknown): unknown => {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
};
