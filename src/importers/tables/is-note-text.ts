/** Longer texts are sentences. */
const LONGEST_NAME = 60;

/** Whether a text reads as a remark rather than as a name or a title: "Note: ...", "* without warm-up". */
export function isNoteText(text: string): boolean {
  return (
    text.length > LONGEST_NAME ||
    /^(?:notes?|remarks?|comments?|source|legend|nb|n\.b\.|todo)\s*[:.]/i.test(text) ||
    /^(?:\*+|†|‡|§|\[\d+\]|\(\d+\)|\d\))\s*\S/.test(text)
  );
}
