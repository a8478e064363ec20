import { useNow } from '../../shared/use-now';
import type { ConsultationNow } from '../../shared/use-consultation';
import { entriesOf } from '../room/entries';
import { CallPicture } from './call-picture';
import { callStories } from './call-story';
import { lineOf } from './entry-line';
import { unheardIn } from './not-heard';
import { useTelling } from './use-telling';

/** Every conversation by video that the record knows of, at a glance. Nothing where there was none. As the record stood then, nothing after that is drawn. */
export function CallPictures({ now, zone }: { now: ConsultationNow; zone: string }) {
  const telling = useTelling(now, zone);
  const unheard = unheardIn(now);
  const entries = entriesOf(now);
  const clock = useNow();
  const last = entries.at(-1);
  const isPast = now.revision < now.head && last !== undefined;
  const stories = callStories(entries, isPast ? new Date(last.at) : clock);
  return stories.map((story) => (
    <CallPicture key={story.from} story={story} zone={zone} end={isPast ? 'then' : 'now'} titleOf={({ entry }) => lineOf(entry, telling).title} unheard={({ entry }) => unheard.has(entry.revision)} />
  ));
}
