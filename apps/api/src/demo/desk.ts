import type { BoardRow } from '@anteroom/domain';
import type { JobReport } from '../clinic-list/import-jobs';
import type { SignIn } from './sample-clinic';

/** Reception at work, over HTTP as anybody would: the demo has no way in of its own. */
export class Desk {
  private cookie = '';

  constructor(private readonly url: string) {}

  async signIn({ name, password }: SignIn): Promise<void> {
    const response = await this.send('/api/sign-in', JSON.stringify({ name, password }));
    this.cookie = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
  }

  /** Imports a list; `progress` hears how far it is. */
  async import(clinic: string, list: string, progress: (report: JobReport) => void): Promise<JobReport> {
    const response = await this.send(`/api/clinic-lists?clinic=${clinic}`, list, 'text/csv');
    const { job } = (await response.json()) as { job: string };
    for (;;) {
      const report = await this.get<JobReport>(`/api/clinic-lists/${job}`);
      progress(report);
      if (report.state !== 'running') return report;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async board(clinic: string): Promise<BoardRow[]> {
    return (await this.get<{ rows: BoardRow[] }>(`/api/clinics/${clinic}/board`)).rows;
  }

  async command(consultation: string, stem: string, input: object): Promise<void> {
    await this.send(`/api/consultations/${consultation}/${stem}`, JSON.stringify(input));
  }

  async link(consultation: string): Promise<string | null> {
    const { visit } = await this.get<{ visit: { link: string } | null }>(`/api/consultations/${consultation}/messages`);
    return visit?.link ?? null;
  }

  private async get<T>(path: string): Promise<T> {
    return (await this.checked(await fetch(this.url + path, { headers: { cookie: this.cookie } }))).json() as Promise<T>;
  }

  private async send(path: string, body: string, type = 'application/json'): Promise<Response> {
    const headers = { 'content-type': type, cookie: this.cookie };
    return this.checked(await fetch(this.url + path, { method: 'POST', headers, body }));
  }

  private async checked(response: Response): Promise<Response> {
    if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${await response.text()}`);
    return response;
  }
}
