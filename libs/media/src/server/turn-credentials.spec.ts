import { createHmac } from 'node:crypto';
import { participantOf, mintToken } from './tokens';
import { turnServer } from './turn-credentials';

const UNTIL = Date.parse('2026-07-06T10:00:00Z');

describe('What opens a server to one person for a while', () => {
  it('is for coturn a name with the end of its time, and the proof that we gave it', () => {
    const server = turnServer({ url: 'turn:turn.example.org:3478', secret: 'shared' }, 'alice.1', UNTIL);
    expect(server).toEqual({
      urls: ['turn:turn.example.org:3478'], username: `${UNTIL / 1000}:alice.1`,
      credential: createHmac('sha1', 'shared').update(`${UNTIL / 1000}:alice.1`).digest('base64'),
    });
  });

  it('is for Janus a token that names the person, which is read back from it', () => {
    const token = mintToken('shared', { participant: 'alice.1', expires: UNTIL, plugins: ['janus.plugin.echotest'] });
    expect(token).toMatch(/^1783332000,janus,janus\.plugin\.echotest,u=alice\.1:[\w+/]+=*$/);
    expect(participantOf(token)).toBe('alice.1');
    expect(participantOf('1783332000,janus:sig')).toBeUndefined();
    expect(() => mintToken('shared', { participant: 'a,janus', expires: UNTIL })).toThrow('named by letters');
  });
});
