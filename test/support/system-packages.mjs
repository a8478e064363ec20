import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// What the tests need that npm does not bring. A part that is missing fails the run, because a journey that
// was skipped looks just like a journey that passed.
const PARTS = [
  { what: 'Chromium, in which the journeys run', commands: ['chromium', 'chromium-browser'], apt: ['chromium'] },
  { what: 'Janus, which carries calls', commands: ['janus'], apt: ['janus'] },
  { what: 'PostgreSQL, which several nodes share', commands: ['initdb'], apt: ['postgresql'] },
];

// Debian keeps the programs of a PostgreSQL server off the path, each release in a folder of its own.
const DEBIAN_POSTGRES = '/usr/lib/postgresql';
const postgres = () => (existsSync(DEBIAN_POSTGRES) ? readdirSync(DEBIAN_POSTGRES).map((release) => join(DEBIAN_POSTGRES, release, 'bin')) : []);

// The tests start servers of their own, so Debian's package makes none: nothing is left listening on the usual port.
const NO_CLUSTER = '/etc/postgresql-common/createcluster.d/anteroom-tests.conf';

function withoutCluster(work) {
  mkdirSync(join(NO_CLUSTER, '..'), { recursive: true });
  writeFileSync(NO_CLUSTER, 'create_main_cluster = false\n');
  try {
    return work();
  } finally {
    rmSync(NO_CLUSTER);
  }
}

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
  return aptGet('update') && withoutCluster(() => aptGet('install', '-y', '--no-install-recommends', ...packages));
}

const mayInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0;
if (missing().length > 0 && mayInstall) install(missing());

for (const { what, apt } of missing()) {
  console.error(`Missing: ${what}. On Debian: sudo apt-get install --no-install-recommends ${apt.join(' ')}`);
  process.exitCode = 1;
}
