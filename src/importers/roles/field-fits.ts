import type { RawValues } from "../../tracking/typing/column-reader";
import { isMissingMarker } from "../../tracking/values/missing-marker";
import { readDate, readDateNumber } from "../../tracking/values/read-date";
import { isSlashDate, readSlashDate } from "../../tracking/values/slash-date";
import { dateOrder } from "../../tracking/typing/date-order";
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
      return sample.every((value) => readMoment(value, values) !== undefined);
    case "duration":
      return sample.every(
        (value) => typeof value === "number" || readDuration(String(value).trim()) !== undefined,
      );
    case "sourceId":
      return sample.length === 0 || !sample.every((value) => /^\d{1,9}$/.test(String(value).trim()));
    case "seed":
      return sample.every((value) => /^-?\d+$/.test(String(value).trim()));
    case "dataset":
    case "model":
    case "codeVersion":
    case "author":
    case "notes":
    case "tags":
      return sample.length === 0 || !looksNumeric(sample);
    default:
      return true;
  }
}

/** Whether at least half of the different values pass; the others are kept, and reported as what they are. */
function isMostly(sample: readonly Scalar[], test: (value: Scalar) => boolean): boolean {
  const different = [...new Set(sample)];
  return different.filter(test).length * 2 >= different.length;
}

function isStatus(value: string | number): boolean {
  return (typeof value === "number" ? readRunStatus(value) : meantStatus(value)) !== undefined;
}

function readMoment(value: Scalar, column: RawValues): number | undefined {
  if (typeof value === "number") {
    return readDateNumber(value);
  }
  const text = String(value).trim();
  const order = isSlashDate(text) ? dateOrder(column) : undefined;
  return order === undefined ? readDate(text) : readSlashDate(text, order);
}
