import type { Fault } from './reader';

interface Open {
  /** Keys met so far; none in a list. */
  keys: Set<string> | null;
  at: string;
}

const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

const opened = (token: string, inside: Open | undefined, key: string): Open => ({
  keys: token === '{' ? new Set() : null,
  at: inside ? `${inside.at}/${inside.keys ? key : '…'}` : '',
});

/** JSON.parse keeps the last of two equal keys without a word, so a second gate could replace the first. Takes valid JSON. */
export const duplicateKeys = (json: string): Fault[] => {
  const faults: Fault[] = [];
  const stack: Open[] = [];
  let last = '';
  let key = '';
  for (const [token] of json.matchAll(TOKENS)) {
    const inside = stack.at(-1);
    if (token === '{' || token === '[') stack.push(opened(token, inside, key));
    else if (token === '}' || token === ']') stack.pop();
    else if (token === ':' && inside?.keys) {
      key = String(JSON.parse(last));
      if (inside.keys.has(key)) faults.push({ place: `${inside.at}/${key}`, sentence: `The key "${key.slice(0, 60)}" stands twice in one object.` });
      inside.keys.add(key);
    }
    last = token;
  }
  return faults.slice(0, 50);
};
