import { PASSWORD } from './staff';

/** A session's cookie, from a server that may be in another process. */
export async function signedIn(url: string | undefined, name: string): Promise<string> {
  const body = JSON.stringify({ name, password: PASSWORD });
  const response = await fetch(`${url}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  if (!response.ok) throw new Error(`${name} could not sign in: ${response.status}`);
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** What it answers to whoever has that cookie. */
export const asked = async (url: string | undefined, path: string, cookie: string): Promise<unknown> =>
  (await fetch(`${url}${path}`, { headers: { cookie } })).json();
