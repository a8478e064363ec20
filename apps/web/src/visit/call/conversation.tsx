import type { OpeningAnswer } from '@anteroom/domain';
import { useState } from 'react';
import { CallFrame, Chat, Controls, Tiles, type CallDo, type CallNow, type DevicesDo, type DevicesNow } from '../../shared/call';
import { useUnread } from '../../shared/call/use-unread';
import { WayInUse } from '../../shared/call/way-in-use';
import type { InsideProps } from '../inside-props';
import { CallNews } from './call-news';
import { DevicesTrouble } from './devices-trouble';
import { ExaminationGuide } from './examination-guide';
import { OpeningAdvice, OpeningQuestion } from './opening-question';
import { useSoundHere } from './twice';

export interface ConversationProps {
  page: InsideProps;
  now: CallNow;
  act: CallDo;
  devices: DevicesNow & DevicesDo;
}

/** The call itself: who is there, what is wrong if anything is, and what one can do. */
export function Conversation({ page, now, act, devices }: ConversationProps) {
  const { clinic } = page.shown;
  const [answer, setAnswer] = useState<OpeningAnswer | null>(null);
  const [open, setOpen] = useState(false);
  // Nothing is missed while it is folded away.
  const chat = { open, unread: useUnread(now, open), toggle: () => setOpen(!open) };
  const sound = useSoundHere(now, act);
  const answered = (kind: OpeningAnswer) => {
    setAnswer(kind);
    if (kind === 'sees-only' || kind === 'neither') setOpen(true);
  };
  return (
    <>
      <CallNews {...{ now, act, clinic, sound }} />
      <DevicesTrouble devices={devices} way={page.context.way} />
      <CallFrame>
        <Tiles now={now} self={devices.stream} speaker={devices.chosen.speaker} silent={sound.isOff} />
        <OpeningQuestion {...page} onAnswer={answered} />
        <OpeningAdvice answer={answer} number={clinic.ringingNumber} />
        <Controls {...{ now, act, devices, chat }} />
        {open && <Chat {...{ now, act }} zone={clinic.zone} hint="What is written here is kept with your record, unless your clinician decides otherwise." />}
      </CallFrame>
      <WayInUse now={now} />
      <ExaminationGuide />
    </>
  );
}
