import { useLevel } from '../call-tests/use-level';
import './call.scss';

export interface LevelMeterProps {
  stream: MediaStream | null;
  label?: string;
}

function Moving({ stream, label }: { stream: MediaStream; label: string }) {
  const { now } = useLevel(stream);
  if (now === null) return null;
  return (
    <label className="call-level">
      {label} <meter min={0} max={1} value={now} />
    </label>
  );
}

/** A bar that moves with one's voice. Without a microphone there is none. */
export function LevelMeter({ stream, label = 'How loud you are' }: LevelMeterProps) {
  if (!stream || stream.getAudioTracks().length === 0) return null;
  return <Moving key={stream.id} stream={stream} label={label} />;
}
