import { Details } from '../../shared/ui';

/** One tap away: nobody has to ask how. */
export function ExaminationGuide() {
  return (
    <Details summary="How to be seen well, or to show a part of your body">
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>Have the light in front of you, such as a window you look at. Behind you it makes you dark.</li>
        <li>Put the device down on something firm, at the height of your eyes and an arm’s length away.</li>
        <li>To show something, hold the camera as far away as your hand is long, keep still and count to three. If you can, use the camera on the back.</li>
        <li>For the whole of you, stand the device up and go a few steps back. Make sure that nothing is in the way.</li>
        <li>Close the door and the curtains, if you have to undress for it. You can always say no, and somebody can be with you.</li>
      </ul>
    </Details>
  );
}
