#!/usr/bin/env node
// Here before anything is built, because npm links a program when it installs and not when it builds.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const program = join(__dirname, '../dist/cli/anteroom.js');

if (existsSync(program)) {
  require(program);
} else {
  process.stderr.write('Anteroom is not built yet: run "npm run build" first.\n');
  process.exitCode = 1;
}
