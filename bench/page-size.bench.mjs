// What a patient's browser is sent as JavaScript: before a call, and for the call.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const WEB = fileURLToPath(new URL('../apps/web', import.meta.url));
const THE_PAGE = '/visit/visit.page.tsx';
const THE_CALL = '/libs/media/src/browser/';
const A_KILOBYTE = 1_000;
const GOAL = 150;

/** From these on along the edges that `next` names, themselves included. */
function reachable(chunks, from, next) {
  const found = new Set();
  const visit = (name) => {
    const chunk = chunks.get(name);
    if (!chunk || found.has(name)) return;
    found.add(name);
    next(chunk).forEach(visit);
  };
  from.forEach(visit);
  return found;
}

const atOnce = ({ imports }) => imports;
const without = (names, others) => new Set([...names].filter((name) => !others.has(name)));

export const pageSizeBench = async () => {
  const { output } = await build({ root: WEB, logLevel: 'error', build: { write: false, reportCompressedSize: false } });
  const chunks = new Map(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const named = (holds) => [...chunks.values()].filter(holds).map(({ fileName }) => fileName);
  const kilobytes = (names) => [...names].reduce((sum, name) => sum + gzipSync(chunks.get(name).code).length, 0) / A_KILOBYTE;

  const start = reachable(chunks, named(({ isEntry }) => isEntry), atOnce);
  const [page, ...more] = named(({ facadeModuleId }) => facadeModuleId?.endsWith(THE_PAGE));
  if (!page || more.length > 0) throw new Error(`The patient's page is not one chunk of its own: ${[page, ...more].join(', ') || 'none'}`);
  const before = reachable(chunks, [...start, page], atOnce);
  // What every page starts with also leads to the pages of staff.
  const ever = ({ imports, dynamicImports }) => [...imports, ...dynamicImports].filter((name) => !start.has(name));
  const later = without(reachable(chunks, [page], ever), before);
  // Of all that the page loads once it is needed, whatever leads to the call.
  const leads = (name) => [...reachable(chunks, [name], ever)].some((one) => chunks.get(one).moduleIds.some((id) => id.includes(THE_CALL)));
  const call = without(reachable(chunks, [...later].filter(leads), atOnce), before);

  const rows = [{ name: 'JavaScript of the patient’s page before a call, gzipped, against 150 kB', unit: 'kB', goal: '≤ 1.0', ours: kilobytes(before), limit: GOAL }];
  if (call.size === 0) rows.push({ name: 'what the call adds to it once it is needed, gzipped', notMeasured: 'the page has no call' });
  else rows.push({ name: 'what the call and the tests before it add once they are needed, gzipped, against the page before', unit: 'kB', ours: kilobytes(call), limit: kilobytes(before) });
  return rows.map((row) => ('ours' in row ? { ...row, ratio: row.ours / row.limit } : row));
};
