import { DeviceChoice } from '../../../shared/call-tests/device-choice';
import { Button } from '../../../shared/ui';
import type { RoomCallNow } from './room-call';

export function DeviceChoices({ devices: { cameras, microphones, speakers, chosen, choose, playSound } }: Pick<RoomCallNow, 'devices'>) {
  return (
    <>
      <DeviceChoice label="Camera" list={cameras} value={chosen.video ?? ''} onChange={(id) => void choose('video', id)} />
      <DeviceChoice label="Microphone" list={microphones} value={chosen.audio ?? ''} onChange={(id) => void choose('audio', id)} />
      <DeviceChoice label="Speaker" list={speakers} value={chosen.speaker ?? 'default'} onChange={(id) => void choose('speaker', id)} />
      <Button small kind="secondary" onClick={() => void playSound().catch(() => undefined)}>
        Play a sound
      </Button>
    </>
  );
}
