import { Radios } from '../../shared/ui';
import { endInWords } from './end-in-words';
import { Explained, missing, RoomForm, type RoomProps } from '../room/room-form';

const CAUSES = [
  { value: 'finished', text: 'We have finished' },
  { value: 'patient-left', text: 'The patient went' },
  { value: 'connection-lost', text: 'The connection was lost and did not come back' },
  { value: 'unreachable', text: 'The patient could not be reached any more' },
  { value: 'emergency', text: 'Emergency: others have taken over' },
  { value: 'other', text: 'Another cause' },
];
const BACK = { value: 'put-back-to-waiting', text: 'Put the patient back to waiting', hint: 'They keep their place, and their page says that you call them in again' };
/** In the middle of it nobody but this clinician knows that somebody waits for them. */
const BACK_FOR_LONG = { ...BACK, hint: 'Their page says that you call them in again, which is done here in the room' };

export function EndConversationForm({ now, onDone }: RoomProps) {
  const opening = now.phase === 'opening';
  return (
    <RoomForm
      stem="end-conversation"
      now={now}
      onDone={onDone}
      initial={{ cause: opening ? 'put-back-to-waiting' : 'finished' }}
      check={(values) => missing(values, { cause: 'Choose the cause' })}
      body={({ cause }) => ({ cause })}
      submit={endInWords(now.mode)}
      said="The conversation has ended. What is still owed stays in sight."
    >
      {(form) => (
        <>
          <Radios label="Why does it end?" small options={opening ? [BACK, ...CAUSES.slice(1)] : [...CAUSES, BACK_FOR_LONG]} {...form.field('cause')} />
          {now.mode === 'video' && <Explained>The call goes on until you press this.</Explained>}
          {opening && <Explained>Whatever the cause, the patient then stands in the waiting room again, until they are called in or the appointment is closed.</Explained>}
        </>
      )}
    </RoomForm>
  );
}
