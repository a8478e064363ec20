import type { BoardRow } from '@anteroom/domain';
import { useSendMany } from '../send-many/use-send-many';
import { useDraft } from '../use-draft';
import { SwitchOffer } from './switch-offer';
import { SwitchReport } from './switch-report';
import { byVideo, commandFor, concerned, fateOf, type Switching } from './whole-clinic';

export interface WholeClinicProps {
  clinic: string;
  /** `YYYY-MM-DD`, the clinic's day. */
  date: string;
  /** Everybody of the day, as it changes. */
  rows: readonly BoardRow[];
}

/**
 * One switch for a whole day. Each consultation is switched by the same command as from its own page, so that the record,
 * the messages and the open pages follow by themselves; what is left is read from the day and not from what was sent.
 */
export function WholeClinicSwitch({ clinic, date, rows }: WholeClinicProps) {
  const draft = useDraft<Switching | null>(`whole-clinic/${clinic}/${date}`, null);
  const many = useSendMany();
  const switching = draft.value;
  const goOn = (whole: Switching, some: readonly BoardRow[]) => many.start(some.map((row) => commandFor(whole, row)));
  const begin = (whole: Switching) => {
    draft.set(whole);
    goOn(whole, concerned(whole, rows).filter((row) => fateOf(whole, row) === 'left'));
  };
  if (!switching) return <SwitchOffer rows={rows} onSwitch={begin} />;
  const back = () => {
    const undone = concerned(switching, rows).filter((row) => row.mode === 'telephone');
    begin({ to: 'video', why: 'other', reason: 'Video works again', ids: undone.map(({ id }) => id) });
  };
  const others = byVideo(rows).filter(({ id }) => !switching.ids.includes(id));
  return (
    <>
      <SwitchReport {...{ switching, many, rows, back }} goOn={(left) => goOn(switching, left)} close={draft.clear} />
      {switching.to === 'telephone' && many.state !== 'running' && others.length > 0 && (
        <SwitchOffer rows={others} onSwitch={(more) => begin({ ...more, ids: [...switching.ids, ...more.ids] })} />
      )}
    </>
  );
}
