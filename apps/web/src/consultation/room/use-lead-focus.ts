import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import type { ConsultationNow } from '../../shared/use-consultation';
import { focusOn } from './focus-on';
import { openTask } from './step-view';
import { stepById } from './steps';
import { headingOf } from './task';
import type { Room } from './use-room';

/** After something was done the focus goes on to what comes next, and to a form that was asked for by its address; never otherwise. */
export const useLeadFocus = ({ step, form, finished }: Room, now: ConsultationNow): void => {
  const open = openTask(stepById(step), form, now);
  const led = useRef(finished);
  useEffect(() => {
    if (led.current !== finished) focusOn(open ? headingOf(open) : 'step');
    led.current = finished;
  }, [finished, open]);
  const { key, search } = useLocation();
  const answered = useRef<string | null>(null);
  useEffect(() => {
    const asked = new URLSearchParams(search).get('do');
    if (!asked || asked !== form || answered.current === key) return;
    answered.current = key;
    focusOn(headingOf(asked));
  }, [key, search, form]);
};
