// node build-page.mjs <entry.ts>: prints one script for a browser, made from the libraries' source.
import { build, defaultClientConditions } from 'vite';

const [entry] = process.argv.slice(2);
const [{ output }] = await build({
  configFile: false,
  logLevel: 'error',
  resolve: { conditions: ['@anteroom/source', ...defaultClientConditions] },
  build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'page' } },
});
process.stdout.write(output[0].code);
