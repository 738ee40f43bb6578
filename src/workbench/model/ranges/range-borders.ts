import type { Area } from "../../book/area";
import type { BorderLine, CellBorders, CellStyle } from "../../book/cell-style";
import { HostCollection, HostObject } from "../../protocol/host-object";
import { asIndex, asOneOf } from "./arguments";
import { asColor } from "./color";
import { commonStyle, withStyle } from "../workbook/common-style";
import { invalidArgument, notModelled } from "../base/excel-errors";
import { formatCells } from "./format-cells";
import type { RangeBase } from "./range-base";

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type SideIndex = (typeof SIDES)[number];
const STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

/** The border lines of a range, by side. */
export class RangeBorderCollection extends HostCollection {
  readonly $type = "RangeBorderCollection";

  constructor(private readonly range: RangeBase) {
    super();
  }

  get count(): number {
    return SIDES.length;
  }

  $items(): readonly RangeBorder[] {
    return SIDES.map((side) => new RangeBorder(this.range, side));
  }

  getItem(index: unknown): RangeBorder {
    return new RangeBorder(this.range, asOneOf(index, SIDES, "index"));
  }

  getItemAt(index: unknown): RangeBorder {
    const side = SIDES[asIndex(index, "index")];
    if (!side) {
      throw invalidArgument("There is no such border.");
    }
    return new RangeBorder(this.range, side);
  }
}

/** One side's line. Inner and outer lines are stored with the cells that they belong to; diagonals are not kept. */
export class RangeBorder extends HostObject {
  readonly $type = "RangeBorder";

  constructor(
    private readonly range: RangeBase,
    private readonly side: SideIndex,
  ) {
    super();
  }

  override get $id(): string {
    return this.side;
  }

  get sideIndex(): SideIndex {
    return this.side;
  }

  get style(): Excel.RangeBorder["style"] {
    const style = this.read((line) => line?.style ?? "None");
    return STYLES.find((known) => known === style) ?? "None";
  }

  set style(value: unknown) {
    const style = asOneOf(value, STYLES, "style");
    this.write((line) => (style === "None" ? undefined : { color: "#000000", ...line, style }));
  }

  get color(): string {
    return this.read((line) => line?.color ?? "#000000") as string;
  }

  set color(value: unknown) {
    const color = asColor(value, "color");
    this.write((line) => ({ style: "Continuous", ...line, color }));
  }

  get weight(): Excel.RangeBorder["weight"] {
    const weight = this.read((line) => line?.weight ?? "Thin");
    return WEIGHTS.find((known) => known === weight) ?? "Thin";
  }

  set weight(value: unknown) {
    const weight = asOneOf(value, WEIGHTS, "weight");
    this.write((line) => ({ style: "Continuous", color: "#000000", ...line, weight }));
  }

  private read<T>(pick: (line: BorderLine | undefined) => T): T | null {
    const place = linePlace(this.side, this.range.$area);
    if (!place) {
      return pick(undefined);
    }
    return commonStyle(this.range.$sheet, place.area, (style) => pick(style.border?.[place.edge]));
  }

  private write(change: (line: BorderLine | undefined) => BorderLine | undefined): void {
    if (this.side.startsWith("Diagonal")) {
      throw notModelled("diagonal borders");
    }
    const place = linePlace(this.side, this.range.$area);
    if (!place) {
      return;
    }
    const apply = (style: CellStyle): CellStyle => {
      const { [place.edge]: line, ...others } = style.border ?? {};
      const next = change(line);
      const border: CellBorders = next ? { ...others, [place.edge]: next } : others;
      return withStyle(style, { border: Object.keys(border).length > 0 ? border : undefined });
    };
    formatCells(this.range.$context, this.range.$sheet, place.area, apply);
  }
}

/** The cells that carry the line, and on which of their edges. Lines between cells lie at the bottom and right. */
function linePlace(side: SideIndex, area: Area): { area: Area; edge: keyof CellBorders } | undefined {
  switch (side) {
    case "EdgeTop":
      return { area: { ...area, bottom: area.top }, edge: "top" };
    case "EdgeBottom":
      return { area: { ...area, top: area.bottom }, edge: "bottom" };
    case "EdgeLeft":
      return { area: { ...area, right: area.left }, edge: "left" };
    case "EdgeRight":
      return { area: { ...area, left: area.right }, edge: "right" };
    case "InsideHorizontal":
      return area.bottom > area.top
        ? { area: { ...area, bottom: area.bottom - 1 }, edge: "bottom" }
        : undefined;
    case "InsideVertical":
      return area.right > area.left ? { area: { ...area, right: area.right - 1 }, edge: "right" } : undefined;
    case "DiagonalDown":
    case "DiagonalUp":
      return undefined;
  }
}
