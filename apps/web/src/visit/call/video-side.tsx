import { lazily } from '../../shared/lazily';
import { InCall } from '../waiting/in-call';
import { Waiting } from '../waiting/waiting';
import type { CallSideProps } from './call-side';

function Meanwhile({ place, onTitle: _, ...page }: CallSideProps) {
  return place === 'waiting' ? <Waiting {...page} /> : <InCall {...page} />;
}

/** The call's code comes while one waits. Where it cannot be loaded, the page goes on without: place, delay, and whom to ring. */
export const VideoSide = lazily(async () => (await import('./call-side')).CallSide, { Meanwhile });
