import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // The libraries are read from their source, so the web app needs no build of them.
  resolve: { conditions: ['@anteroom/source', ...defaultClientConditions] },
  // Icons stay files, so that the content security policy can do without data: addresses.
  build: { assetsInlineLimit: 0 },
  // The host stays what the page came from, and so does what is asked for by WebSocket.
  server: { proxy: { '/api': { target: 'http://127.0.0.1:3000', ws: true } } },
});
