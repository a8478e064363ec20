/** The body as it came: what was not sent is not there, where a class gives every field a value, if only `undefined`. */
export const asSent = <Body extends object>(body: Body): Body => JSON.parse(JSON.stringify(body)) as Body;
