import { RUN_FIELDS } from "../../tracking/schema/run-fields";
import type { ColumnTarget } from "../../tracking/schema/run-columns";
import { VALUE_TYPES } from "../../tracking/values/value-type";
import type { RememberedChoice } from "../../workbook/tracking-state";
import type { ColumnChoice } from "../../worker/import-choices";
import type { PreviewColumn } from "../../worker/import-preview";

/** The choices that differ from what was suggested, by header, to be made again for the next file of this format. */
export function remember(
  choices: readonly ColumnChoice[],
  suggested: readonly PreviewColumn[],
): RememberedChoice[] {
  return choices.flatMap(({ column, target, type }) => {
    const before = suggested.find((one) => one.column === column);
    if (!before || (sameTarget(before.target, target) && before.type === type)) {
      return [];
    }
    return [{ header: before.header, role: target.role, name: nameOf(target), type }];
  });
}

/** Remembered choices for the columns of a file; a header that occurs twice is left to the person. */
export function recall(
  remembered: readonly RememberedChoice[],
  columns: readonly PreviewColumn[],
): ColumnChoice[] {
  return remembered.flatMap((choice) => {
    const matching = columns.filter(({ header }) => header === choice.header);
    const [only] = matching;
    const target = targetOf(choice);
    const type = VALUE_TYPES.find((one) => one === choice.type);
    return only && matching.length === 1 && target && type ? [{ column: only.column, target, type }] : [];
  });
}

function sameTarget(a: ColumnTarget, b: ColumnTarget): boolean {
  return a.role === b.role && nameOf(a) === nameOf(b);
}

function nameOf(target: ColumnTarget): string {
  if (target.role === "ignored") {
    return "";
  }
  return target.role === "field" ? target.key : target.name;
}

function targetOf({ role, name }: RememberedChoice): ColumnTarget | undefined {
  if (role === "ignored") {
    return { role };
  }
  if (role !== "field") {
    return { role, name };
  }
  const field = RUN_FIELDS.find(({ key }) => key === name);
  return field && { role, key: field.key };
}
