/** `expect.stringContaining`, typed so that it can stand in an object that is expected. */
export const containing = (text: string): unknown => expect.stringContaining(text);
