import type { DescribedTable } from "../../../worker/import-preview";
import type { TableChoice } from "../../../worker/import-choices";

import { linesOf, type TableLines } from "./table-lines";

type Area = TableChoice["area"];
type Said = Pick<TableChoice, "isTaken" | "isConfirmed">;

/** The choices with what a person said of a table beside where it stands; what they said before of the same holds, unless it is said anew. */
export function withSaid(
  choices: readonly TableChoice[],
  { part, area }: DescribedTable,
  said: { readonly [Key in keyof Said]: Said[Key] | undefined },
): TableChoice[] {
  const isOwn = (choice: TableChoice): boolean =>
    choice.part === part && !isCorrection(choice) && areasMeet(choice.area, area);
  const before = choices.filter(isOwn).reduce<Said>((all, { isTaken, isConfirmed }) => {
    return {
      ...all,
      ...(isTaken !== undefined && { isTaken }),
      ...(isConfirmed !== undefined && { isConfirmed }),
    };
  }, {});
  const { isTaken, isConfirmed } = { ...before, ...said };
  return [
    ...choices.filter((choice) => !isOwn(choice)),
    {
      part,
      area,
      ...(isTaken !== undefined && { isTaken }),
      ...(isConfirmed !== undefined && { isConfirmed }),
    },
  ];
}

/** Whether a person said of a table that its rows are runs to import. */
export function isSaidTaken(choices: readonly TableChoice[], { part, area }: DescribedTable): boolean {
  return choices.some(
    (choice) => choice.part === part && choice.isTaken === true && areasMeet(choice.area, area),
  );
}

/** The choices with where a person says that a table stands; what they said before of where it stands counts no more. */
export function withCorrection(
  choices: readonly TableChoice[],
  table: DescribedTable,
  { isTransposed, header, lastHeader, first, last, left, right }: TableLines,
): TableChoice[] {
  const { part } = table;
  const said = isTransposed
    ? { top: left, left: header, bottom: right, right: last }
    : { top: header, left, bottom: last, right };
  const before = choices.filter((choice) => choice.part === part && isCorrection(choice));
  const area = wholeArea(table, said, before);
  return [
    ...choices.filter((choice) => !before.includes(choice) || !areasMeet(choice.area, area)),
    { part, area, isTransposed, header, lastHeader, first, last },
  ];
}

/** The choices with the lines of a table that may be runs for all that is known taken for runs. */
export function withDoubtedTaken(choices: readonly TableChoice[], table: DescribedTable): TableChoice[] {
  const lines = linesOf(table);
  const { isTransposed, mayBeRuns } = table;
  const doubted = mayBeRuns.map(({ top, left }) => (isTransposed ? left : top));
  const whole = {
    ...lines,
    first: Math.min(lines.first, ...doubted),
    last: Math.max(lines.last, ...doubted),
  };
  return withCorrection(choices, table, whole).map((choice, at, all) =>
    at === all.length - 1 ? { ...choice, takesDoubted: true } : choice,
  );
}

/**
 * All that is said to be one table: its titles and what was its own before, so that what is cut off is told to be left out.
 * Sideways it goes as far as is said.
 */
function wholeArea(table: DescribedTable, said: Area, before: readonly TableChoice[]): Area {
  const own = before.flatMap(({ area }) => (areasMeet(area, table.area) ? [area] : []));
  const areas = [said, table.area, ...table.titleAreas, ...own];
  return table.isTransposed
    ? said
    : {
        ...said,
        top: Math.min(...areas.map(({ top }) => top)),
        bottom: Math.max(...areas.map(({ bottom }) => bottom)),
      };
}

/** Whether a choice says where a table stands. */
function isCorrection(choice: TableChoice): boolean {
  return choice.header !== undefined || choice.isTransposed !== undefined || choice.isNoTable !== undefined;
}

function areasMeet(one: Area, other: Area): boolean {
  return (
    one.left <= other.right && one.right >= other.left && one.top <= other.bottom && one.bottom >= other.top
  );
}
