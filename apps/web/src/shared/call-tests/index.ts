export { CallTests, type CallTestsProps } from './call-tests';
export { failedParts, hasSound, isBlocked, type Cause, type Found, type Line, type Outcome, type Part } from './found';
export { causeInWords, outcomeInWords } from './for-staff';
export { EchoMirror } from './echo-mirror';
export { Mend } from './mend';
export { thisBrowser } from './which-browser';
