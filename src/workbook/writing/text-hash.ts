/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), folded to 24. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const BITS = 0xff_ffff;
const CARRIAGE_RETURN = 13;

/** The hash of a text, 24 bits. Excel keeps a line feed of what was a carriage return and a line feed. */
export function textHash(text: string): number {
  let hash = OFFSET;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== CARRIAGE_RETURN) {
      hash = Math.imul(hash ^ code, PRIME);
    }
  }
  return (hash ^ (hash >>> 24)) & BITS;
}
