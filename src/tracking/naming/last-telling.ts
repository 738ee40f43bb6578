/** The word of several that decides: the last one that is sure, else the last. */
export function lastTelling<T extends { readonly weak: boolean }>(meanings: readonly T[]): T | undefined {
  return meanings.filter(({ weak }) => !weak).at(-1) ?? meanings.at(-1);
}
