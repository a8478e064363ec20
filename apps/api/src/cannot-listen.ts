/** The address cannot be listened at; the sentence is for whoever starts the program. */
export class CannotListen extends Error {}
