import type { CellStyle } from "../../book/cell-style";
import type { Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import { formatArea } from "./address";
import { invalidArgument } from "../base/excel-errors";

type Wanted = Readonly<Record<string, unknown>>;

/** Looks that can be asked for, cell by cell. */
const READERS: Readonly<Record<string, Readonly<Record<string, (style: CellStyle) => unknown>>>> = {
  fill: { color: (style) => style.fill ?? "#FFFFFF" },
  font: {
    bold: (style) => style.bold === true,
    italic: (style) => style.italic === true,
    color: (style) => style.fontColor ?? "#000000",
  },
};

/**
 * The looks of each cell of an area, as they were set on the cells themselves: `{format: {fill: {color}, font: {bold}}}`.
 * Throws for what nobody asked for so far.
 */
export function cellProperties(sheet: Sheet, area: Area, options: unknown): Wanted[][] {
  const wanted = isRecord(options) ? options : {};
  const { format = {}, ...others } = wanted;
  if (Object.keys(others).some((key) => key !== "address") || !isRecord(format)) {
    throw invalidArgument("Only the address and the format of cells can be asked for.");
  }
  const parts = Object.entries(format).flatMap(([part, names]) =>
    Object.entries(isRecord(names) ? names : {}).flatMap(([name, isWanted]) => {
      const read = READERS[part]?.[name];
      if (!read) {
        throw invalidArgument(`The look ${part}.${name} can't be asked for cell by cell.`);
      }
      return isWanted === true ? [{ part, name, read }] : [];
    }),
  );
  return Array.from({ length: area.bottom - area.top + 1 }, (_, down) =>
    Array.from({ length: area.right - area.left + 1 }, (_, along) => {
      const [row, column] = [area.top + down, area.left + along];
      const style = sheet.styles.at(row, column);
      const looks: Record<string, Record<string, unknown>> = {};
      for (const { part, name, read } of parts) {
        looks[part] = { ...looks[part], [name]: read(style) };
      }
      const cell = { top: row, bottom: row, left: column, right: column };
      return {
        ...(wanted["address"] === true && { address: formatArea(cell) }),
        ...(parts.length > 0 && { format: looks }),
      };
    }),
  );
}

function isRecord(value: unknown): value is Wanted {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
