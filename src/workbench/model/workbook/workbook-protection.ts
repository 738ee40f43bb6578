import { opensWith } from "../../book/password";
import { HostObject } from "../../protocol/host-object";
import { asText, optional } from "../ranges/arguments";
import { accessDenied } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";

/** Protects the structure of the workbook: which sheets there are, their names and order. */
export class WorkbookProtection extends HostObject {
  readonly $type = "WorkbookProtection";

  constructor(private readonly context: ModelContext) {
    super();
  }

  get protected(): boolean {
    return this.context.book.protection !== undefined;
  }

  protect(password: unknown): void {
    if (this.protected) {
      throw accessDenied("The workbook is protected already.");
    }
    const secret = optional(password, asText, "password");
    this.context.book.protection = secret === undefined ? {} : { password: secret };
    this.context.note({ kind: "structure" });
  }

  unprotect(password: unknown): void {
    if (!opensWith(this.context.book.protection?.password, password)) {
      throw accessDenied("The password is wrong.");
    }
    this.context.book.protection = undefined;
    this.context.note({ kind: "structure" });
  }
}
