/** One name for it wherever it is pressed, by the mode of the consultation. */
export const endInWords = (mode: string): string => (mode === 'face-to-face' ? 'End the conversation' : 'End the call');
