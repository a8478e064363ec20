import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// What the tests need that npm does not bring. A part that is missing fails the run, because a journey that
// was skipped looks just like a journey that passed.
const PARTS = [{ what: 'Chromium, in which the journeys run', commands: ['chromium', 'chromium-browser'], apt: ['chromium'] }];

const folders = ['/usr/bin', '/usr/sbin', ...(process.env.PATH ?? '').split(delimiter)];
const isThere = ({ commands }) => commands.some((command) => folders.some((folder) => existsSync(join(folder, command))));
const missing = () => PARTS.filter((part) => !isThere(part));

function install(parts) {
  const packages = parts.flatMap(({ apt }) => apt);
  console.log(`Installing with apt-get, because the tests need them: ${packages.join(' ')}`);
  const aptGet = (...args) =>
    spawnSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return aptGet('update') && aptGet('install', '-y', '--no-install-recommends', ...packages);
}

const mayInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0;
if (missing().length > 0 && mayInstall) install(missing());

for (const { what, apt } of missing()) {
  console.error(`Missing: ${what}. On Debian: sudo apt-get install --no-install-recommends ${apt.join(' ')}`);
  process.exitCode = 1;
}
