import { invalidArgument } from "../base/excel-errors";

/** Of each line from one to another whether it is hidden; nothing else of lines can be asked for here. */
export function linesHidden(
  first: number,
  last: number,
  hidden: ReadonlySet<number>,
  name: "rowHidden" | "columnHidden",
  options: unknown,
): object[] {
  const wanted = Object.keys(typeof options === "object" && options !== null ? options : {});
  if (wanted.some((key) => key !== name)) {
    throw invalidArgument("Only whether lines are hidden can be asked for line by line.");
  }
  return Array.from({ length: last - first + 1 }, (_, at) => ({ [name]: hidden.has(first + at) }));
}
