import type { RawRuns } from "../../../src/importers/importer";

/** What each column of a source was taken for, by its header: "parameter lr", "field name", "ignored". */
export function takenFor({ columns }: RawRuns): readonly (readonly [header: string, target: string])[] {
  return columns.map(({ header, suggested }) => {
    if (suggested.role === "ignored") {
      return [header, "ignored"];
    }
    return [header, `${suggested.role} ${suggested.role === "field" ? suggested.key : suggested.name}`];
  });
}

/** The headers of columns that were only guessed, with the reason. */
export function guessesOf({ columns }: RawRuns): readonly (readonly [header: string, reason: string])[] {
  return columns.flatMap(({ header, unsure }) => (unsure === undefined ? [] : [[header, unsure] as const]));
}
