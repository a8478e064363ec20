import { ChildProcess, spawn } from 'node:child_process';

// The child compiles what it requires, so that it runs the very sources under test without a build.
const COMPILING = `
  const { readFileSync } = require('node:fs');
  const { transformSync } = require('@swc/core');
  const options = { swcrc: false, jsc: { parser: { syntax: 'typescript', decorators: true }, target: 'es2022' }, module: { type: 'commonjs' } };
  require.extensions['.ts'] = (module, filename) =>
    module._compile(transformSync(readFileSync(filename, 'utf8'), { ...options, filename }).code, filename);
  require(process.argv[1]);
`;

/** Runs a TypeScript file in a process of its own, which can be killed. The arguments follow the file's name. */
export function inAnotherProcess(file: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, ['-e', COMPILING, file, ...args], { cwd: __dirname, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Everything it wrote, line by line, once it has ended. */
export async function linesOf(child: ChildProcess, each: (line: string) => void = () => undefined): Promise<string[]> {
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    each(chunk);
  });
  await new Promise((resolve) => child.on('close', resolve));
  // A line cut short by a kill says nothing.
  return text.split('\n').slice(0, -1);
}
