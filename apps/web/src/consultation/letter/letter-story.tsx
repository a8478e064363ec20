import { moment } from '../../shared/time';
import { SummaryList, Tag, type SummaryRow } from '../../shared/ui';
import type { ConsultationNow } from '../../shared/use-consultation';
import { useNameOf, type NameOf } from '../what-happened/who';

const STATE: Readonly<Record<string, { text: string; colour: string }>> = {
  none: { text: 'Not drafted', colour: 'grey' },
  drafted: { text: 'Drafted', colour: 'yellow' },
  approved: { text: 'Approved', colour: 'blue' },
  'handed-on': { text: 'Handed on', colour: 'green' },
  failed: { text: 'Did not arrive', colour: 'red' },
  superseded: { text: 'Superseded', colour: 'red' },
};

const rowsOf = ({ record: { letter } }: ConsultationNow, zone: string, nameOf: NameOf): SummaryRow[] => {
  const { approved, handedOn, delivered, failed, copySent } = letter;
  const state = STATE[letter.state] ?? { text: letter.state, colour: 'grey' };
  return [
    { key: 'Letter', value: <Tag colour={state.colour}>{state.text}</Tag> },
    ...(approved ? [{ key: 'Approved', value: `${moment(approved.at, zone)}, ${nameOf(approved.by)}` }] : []),
    ...(handedOn ? [{ key: 'Handed on', value: `${moment(handedOn.at, zone)}, ${handedOn.how.replaceAll('-', ' ')}${handedOn.to ? ` to ${handedOn.to}` : ''}, ${nameOf(handedOn.by)}` }] : []),
    ...(failed ? [{ key: 'Did not arrive', value: `${moment(failed.at, zone)}${failed.reason ? `: ${failed.reason}` : ''}` }] : []),
    ...(delivered ? [{ key: 'Arrived', value: moment(delivered, zone) }] : []),
    { key: 'Patient’s copy', value: copySent ? `Sent ${moment(copySent.at, zone)}, ${copySent.how.replaceAll('-', ' ')}` : 'Not sent' },
  ];
};

/** What became of the letter so far. */
export function LetterStory({ now, zone }: { now: ConsultationNow; zone: string }) {
  return <SummaryList rows={rowsOf(now, zone, useNameOf())} />;
}
