import { Details } from '../../../shared/ui';

interface Guide {
  of: string;
  say: readonly string[];
}

/** What to ask the patient for so that something can be seen at all. It is said, and nothing here is recorded. */
const GUIDES: readonly Guide[] = [
  {
    of: 'Anything',
    say: [
      'Put the device down on something that does not move, and use both hands.',
      'Stand or sit with the light in front of you, not behind you.',
      'Ask who else is in the room, and whether they would like a chaperone, before anything is uncovered.',
    ],
  },
  {
    of: 'Skin',
    say: [
      'Daylight from the side shows what is raised; switch the lamp off if it glares.',
      'First from an arm’s length, then slowly nearer until the picture becomes unclear, then back a little.',
      'Put a coin or a ruler beside it. Press it with a glass: does the redness go?',
      'If the colour matters, ask for a photograph by the clinic’s own way: the video changes colours.',
    ],
  },
  { of: 'Throat and mouth', say: ['A torch beside the camera, not behind it.', 'Chin up, mouth wide, say “aah”. A spoon keeps the tongue down, if there is somebody to hold it.'] },
  { of: 'Eyes', say: ['Look at the camera, then up, down, left and right, with the head still.', 'Light from the side. Cover one eye after the other.'] },
  { of: 'Breathing', say: ['Chest in the picture, sitting still. Count breaths for a whole minute, unannounced.', 'Let them say a whole sentence: how many words in one breath?'] },
  {
    of: 'Walking and moving',
    say: [
      'Only if it is safe: with something to hold on to, and best with somebody beside them.',
      'The device at knee height, three metres away, the whole body in the picture.',
      'Five steps towards the camera and back; sit down, and stand up without hands.',
    ],
  },
];

/** How to examine over a camera, one tap away. */
export function Guidance() {
  return (
    <Details summary="To see more: light, camera and distance">
      {GUIDES.map(({ of, say }) => (
        <Details key={of} summary={of}>
          <ul>
            {say.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Details>
      ))}
      <p>If you cannot see enough, it has to be looked at in person: record that under “Has to be seen in person”.</p>
    </Details>
  );
}
