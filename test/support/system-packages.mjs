import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// What the tests need that npm does not bring. A part that is missing fails the run, because a journey that
// was skipped looks just like a journey that passed.
const PARTS = [
  { what: 'Chromium, in which the journeys run', commands: ['chromium', 'chromium-browser'], apt: ['chromium'] },
  { what: 'Janus, which carries calls', commands: ['janus'], apt: ['janus'], services: ['janus'] },
  { what: 'coturn, which relays calls', commands: ['turnserver'], apt: ['coturn'], services: ['coturn'] },
  { what: 'PostgreSQL, which several nodes share', commands: ['initdb'], apt: ['postgresql'] },
];

// Debian keeps the programs of a PostgreSQL server off the path, each release in a folder of its own.
const DEBIAN_POSTGRES = '/usr/lib/postgresql';
const postgres = () => (existsSync(DEBIAN_POSTGRES) ? readdirSync(DEBIAN_POSTGRES).map((release) => join(DEBIAN_POSTGRES, release, 'bin')) : []);

// The tests start servers of their own, so Debian's packages start none: nothing is left listening on a usual port.
const QUIET = [
  { file: '/etc/postgresql-common/createcluster.d/anteroom-tests.conf', text: 'create_main_cluster = false\n', mode: 0o644 },
  // 101: no package may start a service. https://people.debian.org/~hmh/invokerc.d-policyrc.d-specification.txt
  { file: '/usr/sbin/policy-rc.d', text: '#!/bin/sh\nexit 101\n', mode: 0o755 },
];

/** While the work is done; then whatever was there before. */
function quietly(work) {
  // Interrupted, it goes on to the end of this, so that the machine is not left without its services.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  const before = QUIET.map(({ file }) => (existsSync(file) ? readFileSync(file) : null));
  for (const { file, text, mode } of QUIET) {
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text, { mode });
  }
  try {
    return work();
  } finally {
    for (const [index, { file, mode }] of QUIET.entries()) {
      if (before[index] === null) rmSync(file);
      else writeFileSync(file, before[index], { mode });
    }
  }
}

/** Nor after the machine is started again. Without systemd there is nothing to be turned off. */
const turnOff = (services) => services.length > 0 && spawnSync('systemctl', ['disable', ...services], { stdio: 'ignore' });

const folders = () => ['/usr/bin', '/usr/sbin', ...postgres(), ...(process.env.PATH ?? '').split(delimiter)];
const isThere = ({ commands }) => commands.some((command) => folders().some((folder) => existsSync(join(folder, command))));
const missing = () => PARTS.filter((part) => !isThere(part));

function install(parts) {
  const packages = parts.flatMap(({ apt }) => apt);
  console.log(`Installing with apt-get, because the tests need them: ${packages.join(' ')}`);
  const aptGet = (...args) =>
    spawnSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  if (aptGet('update')) quietly(() => aptGet('install', '-y', '--no-install-recommends', ...packages));
  turnOff(parts.flatMap(({ services = [] }) => services));
}

const mayInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0;
if (missing().length > 0 && mayInstall) install(missing());

for (const { what, apt } of missing()) {
  console.error(`Missing: ${what}. On Debian: sudo apt-get install --no-install-recommends ${apt.join(' ')}`);
  process.exitCode = 1;
}
