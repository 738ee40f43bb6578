import { hashedPassword, hashOfPassword } from "../../book/password";
import type { SheetProtection } from "../../book/sheet";
import {
  booleanAttribute,
  childElement,
  setAttribute,
  xmlElement,
  type XmlElement,
} from "../../../ooxml/xml/xml-element";
import { replaceInWorksheet } from "./worksheet-part";

/** File attribute by option of `Excel.WorksheetProtectionOptions`; the file says what is locked, the option what is allowed. */
const ALLOWED = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
} as const;
/** These are open unless the file locks them (18.3.1.85). */
const OPEN_BY_DEFAULT = { allowEditObjects: "objects", allowEditScenarios: "scenarios" } as const;

/** The sheet's protection; a password of a file is known by its hash only. */
export function readProtection(root: XmlElement): SheetProtection | undefined {
  const element = childElement(root, "sheetProtection");
  if (!booleanAttribute(element, "sheet", false)) {
    return undefined;
  }
  const options: Record<string, boolean | string> = {};
  for (const [option, name] of Object.entries(ALLOWED)) {
    options[option] = !booleanAttribute(element, name, true);
  }
  for (const [option, name] of Object.entries(OPEN_BY_DEFAULT)) {
    options[option] = !booleanAttribute(element, name, false);
  }
  const locked = booleanAttribute(element, "selectLockedCells", false);
  const unlocked = booleanAttribute(element, "selectUnlockedCells", false);
  options["selectionMode"] = locked ? (unlocked ? "None" : "Unlocked") : "Normal";
  const hash = element?.attributes.get("password") ?? element?.attributes.get("hashValue");
  return { options, ...(hash !== undefined ? { password: hashedPassword(hash) } : {}) };
}

/** Replaces the sheet's protection; passwords are stored as the format's 16-bit hash. */
export function writeProtection(root: XmlElement, protection: SheetProtection | undefined): void {
  if (!protection) {
    replaceInWorksheet(root, "sheetProtection", []);
    return;
  }
  const { options, password } = protection;
  const element = xmlElement("sheetProtection", { sheet: true });
  if (password) {
    setAttribute(element, "password", hashOfPassword(password));
  }
  for (const [option, name] of Object.entries(ALLOWED)) {
    if (options[option] === true) {
      setAttribute(element, name, false);
    }
  }
  for (const [option, name] of Object.entries(OPEN_BY_DEFAULT)) {
    if (options[option] !== true) {
      setAttribute(element, name, true);
    }
  }
  const mode = options["selectionMode"];
  if (mode === "Unlocked" || mode === "None") {
    setAttribute(element, "selectLockedCells", true);
  }
  if (mode === "None") {
    setAttribute(element, "selectUnlockedCells", true);
  }
  replaceInWorksheet(root, "sheetProtection", [element]);
}
