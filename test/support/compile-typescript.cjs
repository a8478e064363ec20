const { createHash } = require('node:crypto');
const { existsSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const jsc = {
  parser: { syntax: 'typescript', decorators: true },
  transform: { legacyDecorator: true, decoratorMetadata: true },
  target: 'es2022',
  keepClassNames: true,
};

// Only where something is to be compiled: loading the compiler takes as long as many programs do.
const compile = (source, filename) =>
  require('@swc/core').transformSync(source, { swcrc: false, jsc, module: { type: 'commonjs' }, filename }).code;

// A program that is started hundreds of times is compiled once, into a folder that whoever starts it names.
const kept = (source, filename, folder) => {
  const file = join(folder, `${createHash('sha256').update(filename).update(source).digest('hex')}.js`);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const code = compile(source, filename);
  writeFileSync(`${file}.${process.pid}`, code);
  renameSync(`${file}.${process.pid}`, file);
  return code;
};

// What is required is compiled on the way, so that a program of its own runs the very sources under test.
require.extensions['.ts'] = (module, filename) => {
  const source = readFileSync(filename, 'utf8');
  const { COMPILED } = process.env;
  module._compile(COMPILED ? kept(source, filename, COMPILED) : compile(source, filename), filename);
};
