/**
 * The 16-bit hash that worksheets keep of a password, as four hex digits (ECMA-376 part 4, 14.7.1, "Password Hash").
 * It keeps nobody out; neither does sheet protection.
 */
export function passwordHash(password: string): string {
  const bytes = Array.from({ length: password.length }, (_, index) => {
    const code = password.charCodeAt(index);
    return code < 256 ? code : code & 0xff || code >> 8;
  });
  let hash = 0;
  for (const byte of bytes.reverse()) hash = rotate(hash) ^ byte;
  hash = rotate(hash) ^ bytes.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}

/** Turns 15 bits one place to the left. */
function rotate(hash: number): number {
  return ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
}
