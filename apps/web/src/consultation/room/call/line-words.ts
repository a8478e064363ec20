import type { ChecksFound, LineMeasured } from '@anteroom/domain';
import type { ConsultationNow } from '../../../shared/use-consultation';

const PARTS: readonly (keyof ChecksFound)[] = ['camera', 'microphone', 'speaker', 'connection'];
const listed = (parts: readonly string[]): string => parts.join(', ').replace(/, ([^,]*)$/, ' and $1').replace(/^./, (first) => first.toUpperCase());

const foundInWords = (found: ChecksFound): string => {
  const of = (how: string) => PARTS.filter((part) => found[part] === how);
  const [works, fails, untried] = [of('works'), of('does-not-work'), of('not-tried')];
  return [
    fails.length > 0 && `${listed(fails)} ${fails.length === 1 ? 'does' : 'do'} not work.`,
    works.length > 0 && `${listed(works)} ${works.length === 1 ? 'works' : 'work'}.`,
    untried.length > 0 && `Not tried: ${untried.join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
};

const lineInWords = ({ rttMs, lost, relayed }: LineMeasured): string => {
  const measured = [
    rttMs !== null && `${Math.round(rttMs)} milliseconds there and back`,
    lost !== null && `${Math.round(lost * 100)} % lost on the way`,
    relayed === true && 'over the relay',
  ].filter(Boolean);
  return measured.length > 0 ? `Their line when it was tried: ${measured.join(', ')}.` : 'Their line was not measured.';
};

/** What the patient's own tests found, the latest of them; "not known" where nothing was tried. */
export const checksInWords = ({ record: { sections } }: Pick<ConsultationNow, 'record'>): string => {
  const passed = sections.arrival.flatMap((entry) => (entry.type === 'ChecksPassed' && !entry.corrected ? [entry] : [])).at(-1);
  if (!passed) return 'Their camera and sound have not been tried: how well they work is not known.';
  const { found, line } = passed.data;
  return [found ? foundInWords(found) : 'Confirmed without a test.', line ? lineInWords(line) : 'Their line was not measured.'].join(' ');
};
