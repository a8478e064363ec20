/** As printed on a letter: digits, blanks and what stands between them; at least five digits. */
export const PHONE = /^(?=(?:\D*\d){5})[+\d][\d ()./-]{3,29}$/;
