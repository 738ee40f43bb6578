import type { RawValues } from "../../tracking/typing/column-reader";
import { isMissingMarker } from "../../tracking/values/missing-marker";
import { readDate, readDateNumber } from "../../tracking/values/read-date";
import { isSlashDate, ordersOf } from "../../tracking/values/slash-date";
import { readDuration } from "../../tracking/values/read-duration";
import type { RunFieldKey } from "../../tracking/schema/run-fields";
import { meantStatus, readRunStatus } from "../../tracking/schema/read-run-status";
import type { Scalar } from "../../tracking/values/scalar";
import { filledSample } from "../records/filled-sample";
import { looksNumeric } from "./looks-numeric";

/**
 * Whether the first values of a column can be those of a run field, so that a `version` of 1, 2, 3 is not taken for code
 * versions, nor a `time` of "fast" for durations. A column without values fits every field.
 */
export function fieldFits(key: RunFieldKey, values: RawValues): boolean {
  const sample = filledSample(values, 20).filter(
    (value) => typeof value !== "string" || !isMissingMarker(value.trim()),
  );
  switch (key) {
    case "status":
      return isMostly(sample, (value) => typeof value !== "boolean" && isStatus(value));
    case "started":
      return isAlmostAll(sample, isMoment);
    case "duration":
      return isAlmostAll(
        sample,
        (value) => typeof value === "number" || readDuration(String(value).trim()) !== undefined,
      );
    case "sourceId":
      return sample.length === 0 || !sample.every((value) => /^\d{1,9}$/.test(String(value).trim()));
    case "seed":
      return sample.every((value) => /^-?\d+$/.test(String(value).trim()));
    case "dataset":
    case "model":
    case "author":
    case "notes":
    case "tags":
      return sample.length === 0 || !looksNumeric(sample);
    case "codeVersion":
      return sample.length === 0 || areHashes(sample) || !looksNumeric(sample);
    default:
      return true;
  }
}

/** Whether all are hexadecimal digits as of a commit, and not all of them decimal; 72225e2 reads as a number, too. */
function areHashes(sample: readonly Scalar[]): boolean {
  const texts = sample.map((value) => String(value).trim());
  return texts.every((text) => /^[0-9a-f]{7,64}$/i.test(text)) && texts.some((text) => /[a-f]/i.test(text));
}

/** Whether at least half of the different values pass; the others are kept, and reported as what they are. */
function isMostly(sample: readonly Scalar[], test: (value: Scalar) => boolean): boolean {
  const different = [...new Set(sample)];
  return different.filter(test).length * 2 >= different.length;
}

/** Whether more than half of the values pass; the others stay beside their runs. */
function isAlmostAll(sample: readonly Scalar[], test: (value: Scalar) => boolean): boolean {
  return sample.length === 0 || sample.filter(test).length * 2 > sample.length;
}

function isStatus(value: string | number): boolean {
  return (typeof value === "number" ? readRunStatus(value) : meantStatus(value)) !== undefined;
}

/** A date of which it is not said whether day or month comes first is one: the column is asked about. */
function isMoment(value: Scalar): boolean {
  if (typeof value === "number") {
    return readDateNumber(value) !== undefined;
  }
  const text = String(value).trim();
  return isSlashDate(text) ? ordersOf(text).length > 0 : readDate(text) !== undefined;
}
