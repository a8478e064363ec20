// node test/support/at-once.mjs <script>…: npm scripts side by side, each one's words when it ends; fails where one failed.
import { execFile } from 'node:child_process';

const ran = (script) =>
  new Promise((resolve) => {
    execFile('npm', ['run', script], { maxBuffer: Infinity, shell: process.platform === 'win32' }, (error, out, err) => {
      process.stdout.write(out);
      process.stderr.write(err);
      resolve(!error);
    });
  });

const all = await Promise.all(process.argv.slice(2).map(ran));
if (!all.every(Boolean)) process.exitCode = 1;
