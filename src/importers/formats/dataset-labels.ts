/** A dataset as a tool names it; the digest is "" where the tool has none. */
export interface NamedDataset {
  readonly name: string;
  readonly digest: string;
}

/**
 * What the runs were given, in words: the name of a dataset, or `name@digest` where the runs have several versions of that
 * name. A run with several datasets has their names joined by " + ". undefined when no run has any.
 */
export function datasetLabels(all: readonly (readonly NamedDataset[])[]): (string | undefined)[] | undefined {
  const digests = new Map<string, Set<string>>();
  for (const { name, digest } of all.flat()) {
    const known = digests.get(name) ?? new Set();
    digests.set(name, digest === "" ? known : known.add(digest));
  }
  if (digests.size === 0) {
    return undefined;
  }
  const label = ({ name, digest }: NamedDataset) =>
    digest !== "" && (digests.get(name)?.size ?? 0) > 1 ? `${name}@${digest}` : name;
  return all.map((datasets) =>
    datasets.length === 0 ? undefined : [...new Set(datasets.map(label))].join(" + "),
  );
}
