import { count } from "../words/counts";
import type { NamedGroup } from "./configuration";

/** What makes the runs of a configuration less than replicates, a sentence each. */
export function caveatWords({ name, versions, mostOfSeed }: NamedGroup): string[] {
  return [
    ...(versions > 1
      ? [`The runs of ${name} are of ${count(versions)} code versions, which may differ in more than chance.`]
      : []),
    ...(mostOfSeed > 1
      ? [`Some runs of ${name} have the same seed, so their spread may say less than it seems.`]
      : []),
  ];
}
