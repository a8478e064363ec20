import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import type { ConsultationNow } from '../../shared/use-consultation';
import { openTask } from './step-view';
import { stepById } from './steps';
import { headingOf } from './task';
import type { Room } from './use-room';

const focusOn = (id: string) => {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
};

/** After something was done the focus goes on to what comes next, and to a form that was asked for by its address; never otherwise. */
export const useLeadFocus = ({ step, form, settling }: Room, now: ConsultationNow): void => {
  const was = useRef(settling);
  const open = openTask(stepById(step), form, now);
  useEffect(() => {
    if (was.current && !settling) focusOn(open ? headingOf(open) : 'step');
    was.current = settling;
  }, [settling, open]);
  const { key, search } = useLocation();
  useEffect(() => {
    const asked = new URLSearchParams(search).get('do');
    if (asked) focusOn(headingOf(asked));
  }, [key, search, form]);
};
