/** The uid of something that is begun, by which a second try knows what the first one wrote. */
export function newRunUid(): string {
  return crypto.randomUUID();
}
