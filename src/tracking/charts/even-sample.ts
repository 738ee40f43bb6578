/** At most `most` of all, or somewhat more: an even sample in their order, and all that must be there. */
export function evenSample<T>(
  all: readonly T[],
  most: number,
  must: (one: T) => boolean = () => false,
): readonly T[] {
  const every = all.length / most;
  return all.filter((one, at) => must(one) || Math.floor(at / every) !== Math.floor((at - 1) / every));
}
