// Passwords of protected sheets and workbooks. A file keeps only a hash, so a book that came from one knows no more.

const HASHED = "hash:";

/** How a book keeps a password of which a file gave the hash. */
export function hashedPassword(hash: string): string {
  return HASHED + hash;
}

/** The hash of a kept password, which may be all that is known of it. */
export function hashOfPassword(kept: string): string {
  return kept.startsWith(HASHED) ? kept.slice(HASHED.length) : passwordHash(kept);
}

/** Whether `given` opens what is protected by `kept`; anything does where there is no password. */
export function opensWith(kept: string | undefined, given: unknown): boolean {
  if (kept === undefined || kept === given) {
    return true;
  }
  return typeof given === "string" && kept === hashedPassword(passwordHash(given));
}

/**
 * The 16-bit hash that workbooks keep of a password, as four hex digits (ECMA-376 part 4, 14.7.1). It keeps nobody out;
 * neither does sheet protection.
 */
export function passwordHash(password: string): string {
  const bytes = Array.from({ length: password.length }, (_, index) => {
    const code = password.charCodeAt(index);
    return code < 256 ? code : code & 0xff || code >> 8;
  });
  let hash = 0;
  for (const byte of bytes.reverse()) {
    hash = rotate(hash) ^ byte;
  }
  hash = rotate(hash) ^ bytes.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}

/** Turns 15 bits one place to the left. */
function rotate(hash: number): number {
  return ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
}
