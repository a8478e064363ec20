import { PASSWORD } from '../support/staff';

/** A session's cookie. */
export async function signedIn(url: string | undefined, name: string): Promise<string> {
  const body = JSON.stringify({ name, password: PASSWORD });
  const response = await fetch(`${url}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  if (!response.ok) throw new Error(`${name} could not sign in: ${response.status}`);
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** What a node answers to somebody. */
export const asked = async (url: string | undefined, path: string, cookie: string): Promise<unknown> =>
  (await fetch(`${url}${path}`, { headers: { cookie } })).json();

/** The parts a node stands on, and those who work by themselves, by name. */
export async function partsOf(url: string): Promise<Map<string, string>> {
  const { parts } = (await (await fetch(`${url}/api/health`)).json()) as { parts: { name: string; state: string }[] };
  return new Map(parts.map(({ name, state }) => [name, state]));
}
