import { opensWith } from "../../book/password";
import type { Sheet } from "../../book/sheet";
import { HostObject } from "../../protocol/host-object";
import { asRecord, asText, optional } from "../ranges/arguments";
import { accessDenied, invalidArgument } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";

/** Excel's defaults: everything is refused but selecting and editing unlocked cells. */
const DEFAULTS: Readonly<Record<string, boolean | string>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

export class WorksheetProtection extends HostObject {
  readonly $type = "WorksheetProtection";

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: Sheet,
  ) {
    super();
  }

  get protected(): boolean {
    return this.sheet.protection !== undefined;
  }

  get options(): Excel.WorksheetProtectionOptions {
    return { ...DEFAULTS, ...this.sheet.protection?.options };
  }

  protect(options: unknown, password: unknown): void {
    if (this.sheet.protection) {
      throw accessDenied(`The sheet ${this.sheet.name} is protected already.`);
    }
    const chosen = Object.entries(optional(options, asRecord, "options") ?? {}).flatMap(([name, value]) => {
      if (!(name in DEFAULTS)) {
        throw invalidArgument(`There is no protection option ${name}.`);
      }
      return typeof value === "boolean" || typeof value === "string" ? [[name, value] as const] : [];
    });
    const secret = optional(password, asText, "password");
    const protection = { options: { ...DEFAULTS, ...Object.fromEntries(chosen) } };
    this.sheet.protection = secret === undefined ? protection : { ...protection, password: secret };
    this.context.note({ kind: "structure", sheetId: this.sheet.id });
  }

  unprotect(password: unknown): void {
    if (!opensWith(this.sheet.protection?.password, password)) {
      throw accessDenied("The password is wrong.");
    }
    this.sheet.protection = undefined;
    this.context.note({ kind: "structure", sheetId: this.sheet.id });
  }
}
