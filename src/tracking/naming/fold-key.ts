import { foldHeader } from "./fold-header";

/** What a cell says, as two cells share it that Excel's MATCH takes for equal: case and outer spaces are nothing. */
export function foldKey(value: unknown): string {
  return foldHeader(String(value));
}
