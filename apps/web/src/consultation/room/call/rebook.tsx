import { useNavigate } from 'react-router';
import { CommandButton, commandOn } from '../../../shared/command-form';
import type { RoomProps } from '../room-form';

/** Ends this conversation as lost, and leads to where another appointment is given. What is owed stays owed. */
export function Rebook({ now, onDone }: RoomProps) {
  const navigate = useNavigate();
  const next = now.phase === 'opening' ? `/reception/consultations/${now.id}?do=move-appointment` : `/consultations/${now.id}/room?do=book-repeat-appointment`;
  return (
    <CommandButton
      kind="quiet"
      target={commandOn(now, 'end-conversation')}
      body={{ cause: 'connection-lost' }}
      said="The conversation has ended. Now give another appointment."
      onDone={(answer) => {
        onDone(answer);
        void navigate(next);
      }}
    >
      End, and give another appointment
    </CommandButton>
  );
}
