import type { CellFormats } from "../../tracking/typing/cell-formats";
import type { RawValues } from "../../tracking/typing/column-reader";
import { formatKind } from "../../tracking/values/number-format";
import { shownIso } from "../../tracking/values/shown-day";
import type { Scalar } from "../../tracking/values/scalar";
import type { PartContent } from "../source-content";

const SECONDS_A_DAY = 86_400;

/**
 * The part with its days and times as texts, as the tools write them: a tool's export that Excel has saved holds numbers in
 * their place, which only their formats tell from others.
 */
export function withShownTimes(part: PartContent): PartContent {
  if (part.kind !== "table" || !part.formats) {
    return part;
  }
  const { columns, formats } = part;
  return { ...part, columns: columns.map((values, at) => shown(values, formats[at])) };
}

function shown(values: RawValues, formats: CellFormats | undefined): RawValues {
  if (!formats) {
    return values;
  }
  const texts = Array.from({ length: values.length }, (_, row) => shownCell(values.at(row), formats.at(row)));
  return texts.some((text, row) => text !== values.at(row)) ? texts : values;
}

function shownCell(value: Scalar | undefined, format: string | undefined): Scalar | undefined {
  if (typeof value !== "number" || format === undefined) {
    return value;
  }
  switch (formatKind(format)) {
    case "date":
      return shownIso(value);
    case "clock":
    case "span":
      return value < 0 ? value : clockText(value);
    default:
      return value;
  }
}

/** Days as hours, minutes and seconds: 26:04:05.5 */
function clockText(days: number): string {
  const milliseconds = Math.round(days * SECONDS_A_DAY * 1000);
  const seconds = Math.floor(milliseconds / 1000);
  const rest = milliseconds % 1000;
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const fraction = rest === 0 ? "" : `.${String(rest).padStart(3, "0").replace(/0+$/, "")}`;
  return `${hours}:${two(minutes)}:${two(seconds % 60)}${fraction}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
