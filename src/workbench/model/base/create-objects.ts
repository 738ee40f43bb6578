import type { HostObject } from "../../protocol/host-object";
import type { ModelContext, ObjectFactory } from "./model-context";
import { Range } from "../ranges/range";
import { RangeAreas } from "../ranges/range-areas";
import { TableScopedCollection } from "../tables/table-scoped-collection";
import { Worksheet } from "../sheets/worksheet";

/** The factory by which objects lead to others whose classes they may not know. */
export function createObjects(context: ModelContext): ObjectFactory {
  return {
    range: (sheet, area) => Range.$at(context, sheet, area),
    rangeAreas: (sheet, areas) => RangeAreas.$at(context, sheet, areas),
    worksheet: (sheet) => new Worksheet(context, sheet),
    tablesIn: (sheet, area, fullyContained) =>
      new TableScopedCollection(context, sheet, area, fullyContained),
  };
}

/** The range or range areas that the client keeps a reference to, or undefined. */
export function referencedObject(context: ModelContext, id: string): HostObject | undefined {
  const anchors = context.anchors.get(id);
  const [first] = anchors ?? [];
  if (!anchors || !first) {
    return undefined;
  }
  const ranges = anchors.map((anchor) => new Range(context, anchor));
  const [range] = ranges;
  return ranges.length === 1 ? range : new RangeAreas(context, context.sheet(first.sheetId), ranges);
}
