import { readBoolean } from "../values/read-boolean";
import type { Scalar } from "../values/scalar";
import { foldText } from "./fold-text";

/** What a value says where only true and false are asked for: beside true and yes also 1, t and on; undefined for what says neither. */
export function readFlag(value: Scalar): boolean | undefined {
  if (typeof value === "boolean") {
    return value;
  }
  const text = foldText(String(value));
  switch (text) {
    case "1":
    case "t":
    case "on":
      return true;
    case "0":
    case "f":
    case "off":
      return false;
    default:
      return readBoolean(text);
  }
}
