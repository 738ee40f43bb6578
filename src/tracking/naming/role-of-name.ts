// Whether a column is a parameter or a metric, by its name. The last word that tells decides: `loss_weight` is set,
// `weight_loss` is measured; `train_batch_size` is set, `train_loss` is measured. Weak words count where no other tells.

import { isRateOfTime } from "./is-rate-of-time";
import { lastTelling } from "./last-telling";
import { readName, type Term } from "./read-name";
import type { Measure, SettingMeaning } from "./vocabulary";

const MOMENT: SettingMeaning = { kind: "setting", weak: false, continuous: false };

/** Which repeat of a measurement a name is of: "acc seed 1", `f1 (run 3)`. */
const REPEAT = /(?<=\S)[\s_(/#-]+(?:seed|run|fold|trial|repeat)[\s_#-]*\d+\)?$/i;

export type NamedRole = "parameter" | "metric";

/** What a name says about its column; undefined when it says nothing. */
export function roleOfName(name: string): NamedRole | undefined {
  const measured = name.replace(REPEAT, "");
  if (isRateOfTime(name) || (measured !== name && roleOfName(measured) === "metric")) {
    return "metric";
  }
  const terms = readName(name);
  const kinds = terms.map(({ meaning }) => meaning?.kind);
  if (terms.length > 1 && kinds[0] === "intent") {
    return "parameter";
  }
  const telling = decisive(terms);
  if (telling?.kind === "measure" && telling.clock && kinds[0] === "limit") {
    return "parameter";
  }
  if (telling !== undefined) {
    return telling.kind === "measure" ? "metric" : "parameter";
  }
  if (kinds.some((kind) => kind === "count" || kind === "part" || kind === "order" || kind === "code")) {
    return "parameter";
  }
  return kinds[0] === "stage" && terms.length > 1 ? "metric" : undefined;
}

/**
 * Whether a name says for certain what its column is: a word that decides everywhere, or the way in which it is put; not a
 * word that may stand with settings and results alike (`size_mb`, `score`).
 */
export function isCertainName(name: string): boolean {
  const terms = readName(name);
  const isWanted = terms.length > 1 && terms[0]?.meaning?.kind === "intent";
  const telling = isWanted || isRateOfTime(name) ? undefined : decisive(terms);
  return telling === undefined ? roleOfName(name) !== undefined : !telling.weak;
}

/** What decides: a word for something measured, set, or a moment, which is a certain setting. */
function decisive(terms: readonly Term[]): Measure | SettingMeaning | undefined {
  const telling = terms.flatMap(({ meaning }): (Measure | SettingMeaning)[] => {
    if (meaning?.kind === "moment") {
      return [MOMENT];
    }
    return meaning?.kind === "measure" || meaning?.kind === "setting" ? [meaning] : [];
  });
  return lastTelling(telling);
}
