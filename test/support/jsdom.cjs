require('@testing-library/jest-dom');
const { configure } = require('@testing-library/dom');
const { TextDecoder, TextEncoder } = require('node:util');

// The router expects them as every browser has them; jsdom does not.
globalThis.TextEncoder ??= TextEncoder;
globalThis.TextDecoder ??= TextDecoder;

// On a busy computer a screen comes late; that is no fault of the screen.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(120_000);
