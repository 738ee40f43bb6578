import type { RawRuns, Reading } from "../importers/importer";
import { counted } from "../tracking/words/counts";
import type { PreviewReadings } from "./import-preview";

/**
 * The ways in which a source may be read, as the preview asks about them; undefined where there is one alone.
 *
 * @param chosen the id that a person chose.
 */
export function previewReadings(
  { readings }: RawRuns,
  chosen: string | undefined,
): PreviewReadings | undefined {
  if (!readings) {
    return undefined;
  }
  const { taken, recommended, why, options } = readings;
  return {
    taken,
    recommended,
    why,
    isOpen: !options.some(({ id }) => id === chosen),
    options: options.map((option) => ({
      id: option.id,
      sentence: sentenceOf(option),
      runs: option.runs,
      curves: option.curves,
    })),
  };
}

/** "1 run, with its 3 curves by epoch.", "6 runs, one for each row, without curves." */
function sentenceOf({ each, runs, curves, stepName }: Reading): string {
  const which = runs === 1 ? "1 run" : `${counted(runs, "run")}, one for ${each}`;
  if (stepName === undefined || curves === 0) {
    return `${which}, without curves.`;
  }
  const its = runs === 1 ? "its" : "their";
  return `${which}, with ${its} ${counted(curves, "curve")} by ${stepName}.`;
}
