// Runs of one configuration that stand under different titles, headings or sheets count as replicates. Where the titles tell
// the dataset and no column does, they are none: that is asked.

import type { GivenField, GivenFrom, GivenOffer, GivenTexts } from "../importers/given-fields";
import type { Catalogue } from "../tracking/catalogue/catalogue";
import { fingerprints } from "../tracking/identity/fingerprint";
import type { RunColumns } from "../tracking/schema/run-columns";

/** What may tell runs apart, the nearest to them first. */
const TELLING: readonly GivenFrom[] = ["heading", "title", "sheet", "file"];

/**
 * The offer whose texts differ between runs of one configuration, with how many runs these are; undefined where none does,
 * where a column says of which dataset the runs are, or where a person said what the offer is.
 */
export function toldApart(
  runs: RunColumns,
  catalogue: Catalogue,
  given: GivenTexts,
  chosen: readonly GivenField[] = [],
): GivenOffer | undefined {
  const offers = given
    .offers()
    .filter(
      ({ from, texts, runs: told }) => TELLING.includes(from) && (texts.length > 1 || told < runs.count),
    );
  const hasDatasets = runs.columns.some(({ target }) => target.role === "field" && target.key === "dataset");
  if (offers.length === 0 || hasDatasets) {
    return undefined;
  }
  const configurations = fingerprints(runs, catalogue);
  for (const from of TELLING) {
    const offer = offers.find((one) => one.from === from);
    const count = offer ? countApart(configurations, given.textsByRun(from)) : 0;
    if (offer && count > 0) {
      return chosen.some((one) => one.from === from) ? undefined : { ...offer, runs: count };
    }
  }
  return undefined;
}

/** How many runs have the configuration of another one under another text. */
function countApart(
  configurations: readonly (string | undefined)[],
  texts: readonly (string | undefined)[],
): number {
  const seen = new Map<string, { readonly texts: Set<string>; runs: number }>();
  configurations.forEach((configuration = "", row) => {
    if (configuration !== "") {
      const known = seen.get(configuration) ?? { texts: new Set<string>(), runs: 0 };
      seen.set(configuration, known);
      known.texts.add(texts[row] ?? "");
      known.runs++;
    }
  });
  return [...seen.values()].reduce((sum, { texts: { size }, runs }) => sum + (size > 1 ? runs : 0), 0);
}
