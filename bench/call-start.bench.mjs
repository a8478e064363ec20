// From the clinician's "call in" until each sees the other: the product's own pages, on a real server, over Janus and directly.
import { createRequire } from 'node:module';
import { openCallService } from './support/call-service.mjs';
import { launchChromium, noChromium } from './support/many-calls.mjs';
import { median } from './support/rounds.mjs';
import { watchPictures } from './support/watch-pictures.mjs';

const { isJanusHere } = createRequire(import.meta.url)('@anteroom/media/server');

const ROUNDS = 20;
const A_SECOND = 1_000;
const PATIENCE = 20_000;

async function pageOf(browser, url, { cookie, path, kept }) {
  const context = await browser.newContext({ baseURL: url, permissions: ['camera', 'microphone'] });
  context.setDefaultTimeout(PATIENCE);
  const of = { domain: new URL(url).hostname, path: kept ? `/api/visits/${kept.visit}` : '/', sameSite: 'Strict', httpOnly: true };
  const pairs = cookie.split('; ').map((pair) => pair.split('='));
  await context.addCookies(pairs.map(([name, value]) => ({ name, value, ...of })));
  if (kept) await context.addInitScript((visit) => sessionStorage.setItem('anteroom.visit', JSON.stringify(visit)), kept);
  await context.addInitScript(watchPictures);
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

async function mustTravel(url, way) {
  const metrics = await (await fetch(`${url}/api/metrics`)).text();
  const ways = [...metrics.matchAll(/^anteroom_calls\{way="([\w-]+)"\} [1-9]/gm)].map(([, one]) => one);
  if (ways.join() !== way) throw new Error(`Calls travel by ${ways.join(' and ') || 'nothing'}, and not by ${way}`);
}

/** One call of two people who never met, in milliseconds. */
async function oneStart(browser, { url, way }, { id, clinician, patient }) {
  const pages = await Promise.all([
    pageOf(browser, url, { cookie: clinician.cookie, path: `/consultations/${id}/room` }),
    pageOf(browser, url, { cookie: patient.cookie, path: '/visit', kept: { way: patient.way, visit: patient.visit } }),
  ]);
  try {
    const callIn = pages[0].getByRole('button', { name: 'Call in', exact: true });
    await callIn.waitFor();
    await pages[1].getByRole('heading', { name: 'You are next' }).waitFor();
    const seen = Promise.all(pages.map((page) => page.evaluate((within) => window.pictures.ofAnother(within), PATIENCE)));
    const [times] = await Promise.all([seen, callIn.click()]);
    await mustTravel(url, way);
    return Math.max(...times) - (await pages[0].evaluate(() => window.pictures.pressedAt()));
  } finally {
    for (const page of pages) await page.context().close();
  }
}

async function startsBy(way, words) {
  const service = await openCallService({ patients: ROUNDS + 1, janus: way === 'janus' });
  let browser;
  try {
    browser = await launchChromium('--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream');
    const times = [];
    for (const room of service.rooms) times.push(await oneStart(browser, { ...service, way }, room));
    // The first also starts what is started once.
    const [, ...counted] = times;
    counted.sort((a, b) => a - b);
    const row = (which, ours, goal) => ({ name: `from “call in” until each sees the other, ${words}, ${which} of ${ROUNDS}, against a second`, unit: 'ms', ours, limit: A_SECOND, ratio: ours / A_SECOND, ...(goal && { goal }) });
    return [row('median', median(counted), '≤ 1.0'), row('95th percentile', counted[Math.ceil(ROUNDS * 0.95) - 1])];
  } finally {
    await browser?.close();
    await service.close();
  }
}

export const callStartBench = async () => {
  const rows = [];
  for (const [way, words] of [['janus', 'over Janus'], ['direct', 'from browser to browser']]) {
    const lacking = noChromium() ?? (way === 'janus' && !isJanusHere() ? 'there is no Janus on this machine' : null);
    if (lacking) rows.push({ name: `from “call in” until each sees the other, ${words}`, notMeasured: lacking });
    else rows.push(...(await startsBy(way, words)));
  }
  return rows;
};
