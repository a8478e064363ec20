import { Page } from '../shared/ui';

export function PrivacyPage() {
  return (
    <Page title="Privacy">
      <p>This page says what Anteroom keeps about patients, and who can see it, in this release.</p>
      <h2>Not for real patients yet</h2>
      <p>
        This release has not been assessed for safety, and must be used with made-up people only. The clinic that runs it is responsible for
        what is put into it.
      </p>
      <h2>What is kept</h2>
      <ul>
        <li>your name, date of birth, NHS number, address, telephone numbers and email, as the clinic has them</li>
        <li>your appointments: when, how, and what happened from booking to follow-up, with the time and who did it</li>
        <li>what you tell us on your appointment page, such as help you need or readings taken at home</li>
        <li>who was invited to your call beside you, such as an interpreter: their name, how to reach them, and when they came and went</li>
        <li>what the clinician writes down, the advice given, and the letter to your GP</li>
      </ul>
      <p>
        What is recorded is encrypted, with keys that belong to you alone. Lists that staff read and messages that wait to be sent are not: the
        clinic keeps them on a disk that is encrypted as a whole.
      </p>
      <p>Nothing is overwritten. A wrong entry is corrected by a later one, and both stay on the record.</p>
      <h2>How long it is kept</h2>
      <p>
        As long as the clinic has to keep it. Then it can be erased by destroying its keys: two members of staff have to agree, and it is done
        after a waiting time. Your contact details can be erased sooner, if you ask the clinic.
      </p>
      <h2>Who can see it</h2>
      <p>
        Reception staff of the clinic see bookings, contacts, needs and messages. Clinicians of the clinic see the whole record. An auditor can
        read records and has to give a reason. Other clinics see nothing. Every reading is noted: ask the clinic if you want to know who has read
        yours.
      </p>
      <h2>Video calls</h2>
      <p>
        Sound and picture go over the clinic’s own server, or straight from device to device. Nobody records them, and nothing of them is kept. Your
        camera and microphone are on only while you try them and while you are called in.
      </p>
      <p>
        Kept on your record is when the call began, was interrupted and ended, how good the connection was, who joined it, and what you found when you
        tried your camera and sound. What is written in the chat is kept as well, unless the clinician decides otherwise and says why.
      </p>
      <h2>Your appointment link</h2>
      <p>
        The link in your invitation cannot be guessed. It asks for your date of birth, and five wrong answers lock it. After your appointment it
        shows the summary and advice for a limited time. Anybody who has the link and knows your date of birth can open it, so do not pass it on.
      </p>
      <p>
        A companion or an interpreter who joins a call from somewhere else has a link of their own. Their page and their messages do not say who
        you are or what it is about. The clinician lets them in, and everybody in the call sees their name.
      </p>
      <h2>Cookies and what stays on your device</h2>
      <p>
        One cookie keeps your page open while you use it. Another, a number made up by chance, lets you straight back into a call when you open your
        link again in the same browser. Both are gone when you close the browser. What you type and have not sent yet is kept on your device, so that
        it is not lost, and is removed once it was sent. Which camera, microphone
        and speaker you chose is kept on your device too. There is no advertising, no measuring of visitors, and nothing is loaded from other organisations.
      </p>
      <h2>Questions</h2>
      <p>Ask the clinic whose name is on your invitation, on the number given there.</p>
    </Page>
  );
}
