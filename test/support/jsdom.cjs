require('@testing-library/jest-dom');
const { TextDecoder, TextEncoder } = require('node:util');

// The router expects them as every browser has them; jsdom does not.
globalThis.TextEncoder ??= TextEncoder;
globalThis.TextDecoder ??= TextDecoder;
