// What to call a configuration: what the names of its runs begin with (`cfg077` for cfg077-s0, cfg077-s1), where that tells it
// from every other one, else the name of its best run.

/** The end of what names have in common that says nothing of the configuration: separators and the word before a number. */
const TRAILING = /[\s._/(#=:-]+$|(?:\b|_)(?:s|seed|fold|rep|repeat|replicate|run|trial|try|v)$/i;
const SHORTEST = 3;

/**
 * Names of configurations from those of their runs, the best run's first; `""` where there is none to give but
 * `label`, which is what its best run is called.
 */
export function configurationNames(
  groups: readonly { readonly names: readonly string[]; readonly label: () => string }[],
): string[] {
  const shared = groups.map(({ names }) => (names.length > 1 ? commonName(names) : ""));
  const times = new Map<string, number>();
  for (const name of shared) {
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  return groups.map(({ label }, at) => {
    const name = shared[at] ?? "";
    return name.length >= SHORTEST && times.get(name) === 1 ? name : label();
  });
}

/** What names begin with, without what counts the runs. */
function commonName([first = "", ...others]: readonly string[]): string {
  let length = first.length;
  for (const name of others) {
    while (!name.startsWith(first.slice(0, length))) {
      length--;
    }
  }
  // Names that are all the same need nothing taken off; a number that was cut in the middle is none.
  const isWhole = others.every((name) => name.length === length) && length === first.length;
  const common = first.slice(0, length);
  if (isWhole) {
    return common;
  }
  const isCut = [first, ...others].some((name) => /\d/.test(name.charAt(length)));
  return withoutCounter(isCut ? common.replace(/\d+$/, "") : common);
}

/** `cfg1_seed` and `lr (fold` are cfg1 and lr. */
function withoutCounter(name: string): string {
  const shorter = name.replace(TRAILING, "");
  return shorter === name ? name : withoutCounter(shorter);
}
