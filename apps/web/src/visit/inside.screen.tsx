import { useState, type ComponentType } from 'react';
import { DraftOwner } from '../shared/use-draft';
import { After } from './after/after';
import { Closed, Unseen } from './after/unseen';
import { AsAt } from './as-at';
import { AskForHelpForm, HelpAsked } from './ask-for-help/ask-for-help.form';
import { Arriving, Before } from './before/before';
import { VideoSide } from './call/video-side';
import type { InsideProps } from './inside-props';
import { LeaveForm } from './leave/leave.form';
import { ModeChanged } from './mode-changed';
import { Offer } from './offer';
import { RecordNeedsForm } from './record-needs/record-needs.form';
import { RecordReadingForm } from './record-reading/record-reading.form';
import { Screen } from './screen';
import { StatePreferenceForm } from './state-preference/state-preference.form';
import { Checks } from './waiting/checks';
import { InCall } from './waiting/in-call';
import { Waiting } from './waiting/waiting';
import { Numbers } from './whom-to-ring';
import { kindInWords, placeInWords } from './words';

/** Where the page stands within an open visit: the names of the machine's states. */
export type Place = 'before' | 'arriving' | 'checks' | 'waiting' | 'inCall' | 'after' | 'unseen' | 'closed';
type OfferName = 'readings' | 'needs' | 'preference' | 'help' | 'leave';

const UNSEEN: Readonly<Record<string, string>> = {
  cancelled: 'Your appointment is cancelled',
  missed: 'We did not manage to see you',
  left: 'We did not manage to see you',
};

/** Whether they have picked up already, their page cannot know. */
const CALLED_IN = { video: 'Your clinician is with you now', telephone: 'Your clinician rings you now', 'face-to-face': 'It is your turn' };

const TITLES: Readonly<Record<Place, (shown: InsideProps['shown']) => string>> = {
  before: ({ visit }) => kindInWords(visit.appointment.mode),
  arriving: () => 'We are telling the clinic that you are here',
  checks: () => 'Are your camera and microphone ready?',
  waiting: ({ visit }) => placeInWords(visit),
  inCall: ({ visit }) => (visit.connection === 'lost' ? 'The call was cut off' : CALLED_IN[visit.appointment.mode]),
  after: () => 'After your appointment',
  unseen: ({ visit }) => UNSEEN[visit.state] ?? 'Your appointment',
  closed: () => 'This page is closed',
};

const BODY: Readonly<Record<Place, ComponentType<InsideProps>>> = {
  before: Before, arriving: Arriving, checks: Checks, waiting: Waiting, inCall: InCall, after: After, unseen: Unseen, closed: Closed,
};

const OFFERS: Readonly<Record<Place, readonly OfferName[]>> = {
  before: ['preference', 'needs', 'readings', 'help'],
  arriving: [],
  checks: ['preference', 'needs', 'readings', 'help', 'leave'],
  waiting: ['preference', 'needs', 'readings', 'help', 'leave'],
  inCall: ['needs', 'readings', 'help'],
  after: [], unseen: [], closed: [],
};

const FORMS: Readonly<Record<OfferName, { title: string; form: ComponentType<InsideProps> }>> = {
  preference: { title: 'I would rather be phoned, come in, change or cancel', form: StatePreferenceForm },
  needs: { title: 'What I need: interpreter, hearing, somebody with me', form: RecordNeedsForm },
  readings: { title: 'Send a reading: blood pressure, weight and others', form: RecordReadingForm },
  help: { title: 'I need help', form: AskForHelpForm },
  leave: { title: 'I cannot wait any longer', form: LeaveForm },
};
const OVER: readonly Place[] = ['after', 'unseen', 'closed'];
const ORDER = Object.keys(FORMS) as OfferName[];

/** Whoever was put back in the middle of it was asked before. */
const BEFORE_IT: readonly OfferName[] = ['preference', 'needs'];

/** All that may be wanted now. Each keeps its seat while the visit moves on, so that what is being typed stays. */
function Offers({ place, ...props }: InsideProps & { place: Place }) {
  const { stillWriting } = props.shown.visit;
  const offered = ORDER.filter((name) => OFFERS[place].includes(name) && !(stillWriting && BEFORE_IT.includes(name)));
  if (offered.length === 0) return null;
  return (
    <section className="visit-offers" aria-labelledby="visit-offers">
      <h2 className="nhsuk-heading-m" id="visit-offers">
        What you can do here
      </h2>
      {offered.map((name) => {
        const { title, form: Form } = FORMS[name];
        return (
          <Offer key={name} title={title}>
            <Form {...props} />
          </Offer>
        );
      })}
    </section>
  );
}

/** By video there is one body from the waiting room to the end of the call, so that the line to it is never cut. */
function Body({ place, onTitle, ...props }: InsideProps & { place: Place; onTitle: (title: string | null) => void }) {
  const Other = BODY[place];
  if (props.shown.visit.appointment.mode === 'video' && (place === 'waiting' || place === 'inCall')) return <VideoSide {...props} {...{ place, onTitle }} />;
  return <Other {...props} />;
}

/** An open visit, as it stands now. What was typed belongs to the appointment, so that it outlives the session. */
export function InsideScreen({ place, ...props }: InsideProps & { place: Place }) {
  const { shown, context } = props;
  const [callTitle, setCallTitle] = useState<string | null>(null);
  const title = callTitle ?? TITLES[place](shown);
  const { name, clinic, reference } = shown.visit;
  return (
    <DraftOwner value={{ owner: `visit/${clinic}/${reference}`, server: false }}>
      <Screen title={title} caption={name ? `Hello ${name}` : shown.clinic.name}>
        <p className="nhsuk-u-visually-hidden" role="status">
          {place === 'before' ? '' : title}
        </p>
        <AsAt {...context} zone={shown.clinic.zone} />
        {!OVER.includes(place) && <ModeChanged {...shown} />}
        {place !== 'after' && <HelpAsked shown={shown} />}
        <Body {...props} place={place} onTitle={setCallTitle} />
        <Offers place={place} {...props} />
        <Numbers clinic={shown.clinic} />
        <p className="nhsuk-body-s">Our reference for your appointment: {reference}</p>
      </Screen>
    </DraftOwner>
  );
}
