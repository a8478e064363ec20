import { useFullScreen } from '../../../shared/call/full-screen';
import { EmergencyButton } from '../emergency-button';
import type { RoomProps } from '../room-form';

/** What the steps ask next stands outside the picture. */
export const leaveFullScreen = (): void => {
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
};

/** The bar with the emergency is hidden while the picture fills the screen: one tap it stays. */
export function EmergencyInFullScreen({ onDone, ...room }: RoomProps) {
  const { isFull } = useFullScreen();
  const declared: RoomProps['onDone'] = (answer) => {
    leaveFullScreen();
    onDone(answer);
  };
  if (!isFull) return null;
  return (
    <div className="anteroom-full-emergency">
      <EmergencyButton {...room} onDone={declared} />
    </div>
  );
}
