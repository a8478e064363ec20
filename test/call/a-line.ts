import type { FromBrowser, ToBrowser, Way } from '@anteroom/media/protocol';
import { until } from '@anteroom/media/testing';
import WebSocket from 'ws';
import type { Api } from '../support/api';
import { does, invited } from '../support/a-life';
import { visitor, type Visitor } from '../support/patient';

type Of<Type extends ToBrowser['type']> = Extract<ToBrowser, { type: Type }>;

/** Where a server is. */
export interface At {
  server: { url: string };
}

/** How a line was refused before it was one. */
export interface Refusal {
  status: number;
  code: string;
}

export const cookieOf = (browser: Api['as']['clinician'], path: string): string =>
  browser.jar.getCookies({ domain: '127.0.0.1', path, secure: false, script: false }).toValueString();

export interface LineOptions {
  path: string;
  cookie?: string;
  /** As a page of the server's own, unless told otherwise; null: none. */
  origin?: string | null;
  protocols?: string[];
}

export function socketTo(url: string, { path, cookie = '', origin = url, protocols = [] }: LineOptions): WebSocket {
  return new WebSocket(`${url.replace('http', 'ws')}${path}`, protocols, { headers: { cookie, ...(origin !== null && { origin }) } });
}

/** Opens it, or says how it was refused. */
export function open(socket: WebSocket): Promise<Refusal | null> {
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(null)).once('error', reject);
    socket.once('unexpected-response', (_request, response) => {
      let body = '';
      response.on('data', (part) => (body += String(part))).once('end', () => {
        const { code } = JSON.parse(body) as { code: string };
        resolve({ status: response.statusCode ?? 0, code });
      });
    });
  });
}

/** A browser's side of a call, without sound and picture. */
export class ALine {
  readonly heard: ToBrowser[] = [];
  closedWith: number | undefined;

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data) => this.heard.push(JSON.parse(String(data)) as ToBrowser));
    socket.once('close', (code) => (this.closedWith = code));
    socket.on('error', () => undefined);
  }

  static async open(api: At, options: LineOptions): Promise<ALine> {
    const socket = socketTo(api.server.url, options);
    const line = new ALine(socket);
    const refused = await open(socket);
    if (refused) throw new Error(`${options.path}: ${refused.status} ${refused.code}`);
    return line;
  }

  /** Comes to the call. */
  static async join(api: At, options: LineOptions, ways: Way[] = ['janus', 'direct'], before?: { seat: string; stillUp: boolean }): Promise<ALine> {
    const line = await ALine.open(api, options);
    line.say({ type: 'hello', ways, ...(before && { before }) });
    await until(() => line.heard.length > 0 || line.closedWith !== undefined, 'a first word');
    return line;
  }

  say(message: FromBrowser): void {
    this.socket.send(JSON.stringify(message));
  }

  all<Type extends ToBrowser['type']>(type: Type): Of<Type>[] {
    return this.heard.filter((message): message is Of<Type> => message.type === type);
  }

  /** The first of its kind, or the next after so many. */
  async hears<Type extends ToBrowser['type']>(type: Type, after = 0, withinMs = 30_000): Promise<Of<Type>> {
    await until(() => this.all(type).length > after, `${type} (heard: ${this.heard.map((message) => message.type).join()})`, withinMs);
    return this.all(type)[after] as Of<Type>;
  }

  get id(): string {
    return this.all('welcome').at(-1)?.you ?? '';
  }

  async close(): Promise<void> {
    this.socket.close();
    await until(() => this.closedWith !== undefined, 'the end of the line');
  }
}

export const atStaffsDoor = (api: Api, id: string): LineOptions => {
  const path = `/api/consultations/${id}/call`;
  return { path, cookie: cookieOf(api.as.clinician, path) };
};

export const atPatientsDoor = ({ address, browser }: Visitor): LineOptions => {
  const path = `${address}/call`;
  return { path, cookie: cookieOf(browser, path) };
};

export interface Waiting {
  id: string;
  patient: Visitor;
}

/** A patient who is there, whose checks have passed. */
export async function waiting(api: Api, more: object = {}): Promise<Waiting> {
  const id = await invited(api, 'video', more);
  const patient = await visitor(api, id);
  await does(api.as.reception, id, 'record-arrival', { how: 'reception' });
  await does(api.as.reception, id, 'confirm-checks');
  return { id, patient };
}
