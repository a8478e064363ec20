import { ServiceTimes } from '../../apps/api/src/engine/service-times';
import type { Api } from '../support/api';

/** Lets time pass minute by minute, with the server there all the while. */
export async function passes(api: Api, time: string): Promise<void> {
  for (const end = Date.parse(time); api.clock.now().getTime() < end; ) {
    api.clock.set(new Date(Math.min(api.clock.now().getTime() + 60_000, end)));
    await api.server.app.get(ServiceTimes).beat();
  }
  await api.until(time);
}
