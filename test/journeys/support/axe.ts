import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const SCRIPT = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

const told = ({ id, help, nodes }: axe.Result): string =>
  [`${id}: ${help}`, ...nodes.map(({ target, failureSummary }) => `    ${target.join(' ')}\n      ${(failureSummary ?? '').replaceAll('\n', '\n      ')}`)].join('\n');

/** Everything axe objects to on the page as it stands, a paragraph each. */
export async function axeComplaints(page: Page): Promise<string[]> {
  await page.evaluate(SCRIPT);
  const violations = await page.evaluate(async (tags) => {
    const { axe: run } = window as unknown as { axe: typeof axe };
    return (await run.run(document, { runOnly: tags })).violations;
  }, WCAG_22_AA);
  return violations.map(told);
}

/** WCAG 2.2, 1.4.10: nothing is lost to the right of a narrow screen. */
export async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('main *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1).slice(0, 3);
    return [`reflow: ${scrollWidth} wide on a screen of ${clientWidth}: ${wide.map(({ outerHTML }) => outerHTML.slice(0, 160)).join('\n    ')}`];
  });
}
