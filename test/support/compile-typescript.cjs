const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

const jsc = {
  parser: { syntax: 'typescript', decorators: true },
  transform: { legacyDecorator: true, decoratorMetadata: true },
  target: 'es2022',
  keepClassNames: true,
};

// What is required is compiled on the way, so that a program of its own runs the very sources under test.
require.extensions['.ts'] = (module, filename) =>
  module._compile(transformSync(readFileSync(filename, 'utf8'), { swcrc: false, jsc, module: { type: 'commonjs' }, filename }).code, filename);
