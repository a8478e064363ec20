// node build-page.mjs <entry.tsx> <styles.scss>: prints { script, styles } of a page made from the sources, as JSON.
import { build, defaultClientConditions } from 'vite';

const [entry, styling] = process.argv.slice(2);
// Jest says "test", for which React would be the slow one.
process.env.NODE_ENV = 'production';
const [{ output }] = await build({
  configFile: false,
  logLevel: 'error',
  resolve: { conditions: ['@anteroom/source', ...defaultClientConditions] },
  plugins: [{ name: 'styled', enforce: 'pre', transform: (code, id) => (id === entry ? `import ${JSON.stringify(styling)};\n${code}` : null) }],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: { write: false, minify: false, assetsInlineLimit: 1_000_000, lib: { entry, formats: ['iife'], name: 'page' } },
});
const styles = output.filter(({ fileName }) => fileName.endsWith('.css')).map(({ source }) => source);
process.stdout.write(JSON.stringify({ script: output[0].code, styles: styles.join('\n') }));
