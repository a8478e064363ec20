import { useEffect, useState } from 'react';
import { useGet } from '../../shared/get';
import { request } from '../../shared/request';
import { newIntent } from '../../shared/send-command';
import type { Problem } from '../../shared/problem';
import { kindOf, type Job } from './job';

const EVERY = 700;

/** Follows one job until it has ended. */
export const useJob = (id: string | null) => {
  const got = useGet<Job>(id ? `/api/clinic-lists/${encodeURIComponent(id)}` : null);
  const running = got.value === null || got.value.state === 'running';
  const { again } = got;
  useEffect(() => {
    if (!id || !running) return undefined;
    const timer = setInterval(again, EVERY);
    return () => clearInterval(timer);
  }, [id, running, again]);
  return got;
};

/** Sends the file as it is. */
export const useUpload = (clinic: string, onJob: (job: string) => void) => {
  const [state, setState] = useState<{ sending: boolean; problem: Problem | null; unreachable: boolean }>({ sending: false, problem: null, unreachable: false });
  const upload = async (file: File) => {
    setState({ sending: true, problem: null, unreachable: false });
    const answer = await request<{ job: string }>(`/api/clinic-lists?clinic=${encodeURIComponent(clinic)}`, {
      method: 'POST',
      body: file,
      headers: { 'content-type': kindOf(file.name), 'idempotency-key': newIntent() },
    });
    setState({ sending: false, problem: answer.outcome === 'refused' ? answer.problem : null, unreachable: answer.outcome === 'unreachable' });
    if (answer.outcome === 'done') onJob(answer.value.job);
  };
  return { ...state, upload };
};
