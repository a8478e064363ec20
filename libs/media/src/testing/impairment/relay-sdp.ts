/** A host candidate over UDP: foundation, component, priority, address, port. */
const HOST = /^a=candidate:(\S+) (\d+) udp (\d+) (\d+\.\d+\.\d+\.\d+) (\d+) typ host/i;

/** Janus's addresses become ours, so that the browser sends to us; any other way round us is taken out. */
export async function throughRelay(sdp: string, relayFor: (address: string, port: number) => Promise<{ address: string; port: number }>): Promise<string> {
  const lines = await Promise.all(
    sdp.split('\r\n').map(async (line) => {
      if (!line.startsWith('a=candidate:')) return line;
      const [, foundation, component, priority, address, port] = HOST.exec(line) ?? [];
      if (!address) return null;
      const ours = await relayFor(address, Number(port));
      return `a=candidate:${foundation} ${component} udp ${priority} ${ours.address} ${ours.port} typ host`;
    }),
  );
  return lines.filter((line) => line !== null).join('\r\n');
}

/** Janus must not learn where the browser is, or it would answer past us. */
export const withoutCandidates = (sdp: string): string =>
  sdp.split('\r\n').filter((line) => !line.startsWith('a=candidate:')).join('\r\n');
