// Data validations (18.3.1.32, 18.3.1.33). Excel 2010 and later keep rules that point at other sheets in an extension
// (x14:dataValidations, [MS-XLSX] 2.6.46); they are read from there and, once anything changed, all written in the plain
// place, which every reader understands.
import type { ValidationDescription } from "../../book/validation-description";
import { WorkbookFileError } from "../../../ooxml/workbook-file-error";
import { areasAddress, parseAreas } from "../../../ooxml/cells/cell-address";
import { formulaFromFile } from "../formulas/formula-from-file";
import { formulaToFile } from "../formulas/formula-to-file";
import { escapeCharacters, unescapeCharacters } from "../../../ooxml/xml/escaped-characters";
import {
  booleanAttribute,
  childElement,
  childElements,
  textContent,
  xmlElement,
  type XmlElement,
} from "../../../ooxml/xml/xml-element";
import { operatorToFile, validationOperator } from "./comparison-operators";
import { extension, removeExtension } from "./worksheet-extensions";
import { limitFromFile, limitToFile } from "./validation-values";
import { replaceInWorksheet } from "./worksheet-part";

const EXTENSION = "{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}";
const MOST_LIST_CHARACTERS = 255;
const KINDS = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
} as const;
const STYLES = { Stop: undefined, Warning: "warning", Information: "information" } as const;

/** Every validation of the sheet, extensions included. */
export function readValidations(root: XmlElement): ValidationDescription[] {
  const plain = childElements(childElement(root, "dataValidations"), "dataValidation");
  const extended = childElements(
    childElement(extension(root, EXTENSION), "dataValidations"),
    "dataValidation",
  );
  return [...plain, ...extended].flatMap((element) => {
    const sqref = element.attributes.get("sqref") ?? textContent(childElement(element, "sqref"));
    const areas = parseAreas(sqref);
    return areas.length > 0 ? [readValidation(element, areas)] : [];
  });
}

/** Replaces every validation. Throws `WorkbookFileError` for a list that Excel could not open again. */
export function writeValidations(
  root: XmlElement,
  validations: readonly ValidationDescription[],
  sheet: string,
): void {
  const elements = validations
    .filter((validation) => validation.areas.length > 0)
    .map((validation) => writeValidation(validation, sheet));
  replaceInWorksheet(
    root,
    "dataValidations",
    elements.length > 0 ? [xmlElement("dataValidations", { count: elements.length }, elements)] : [],
  );
  removeExtension(root, EXTENSION);
}

function readValidation(element: XmlElement, areas: ValidationDescription["areas"]): ValidationDescription {
  const text = (name: string): string => unescapeCharacters(element.attributes.get(name) ?? "");
  const style = element.attributes.get("errorStyle");
  return {
    areas,
    rule: readRule(element),
    errorAlert: {
      showAlert: booleanAttribute(element, "showErrorMessage", false),
      style: style === "warning" ? "Warning" : style === "information" ? "Information" : "Stop",
      title: text("errorTitle"),
      message: text("error"),
    },
    prompt: {
      showPrompt: booleanAttribute(element, "showInputMessage", false),
      title: text("promptTitle"),
      message: text("prompt"),
    },
    ignoreBlanks: booleanAttribute(element, "allowBlank", false),
  };
}

function readRule(element: XmlElement): Excel.DataValidationRule {
  const kind = element.attributes.get("type") ?? "none";
  const first = formulaText(element, "formula1");
  const second = formulaText(element, "formula2");
  if (kind === "list") {
    return {
      list: { inCellDropDown: !booleanAttribute(element, "showDropDown", false), source: listSource(first) },
    };
  }
  if (kind === "custom") {
    return { custom: { formula: formulaFromFile(first) } };
  }
  const name = Object.entries(KINDS).find(([, file]) => file === kind)?.[0];
  if (name === undefined) {
    return {};
  }
  return {
    [name]: {
      formula1: limitFromFile(first, kind),
      ...(second ? { formula2: limitFromFile(second, kind) } : {}),
      operator: validationOperator(element.attributes.get("operator") ?? "between"),
    },
  };
}

/** `"a,b"` is a list of texts; anything else is a formula. */
function listSource(formula: string): string {
  return /^"(?:[^"]|"")*"$/.test(formula)
    ? unescapeCharacters(formula.slice(1, -1).replaceAll('""', '"'))
    : formulaFromFile(formula);
}

/** Extended validations wrap their formulas in `xm:f`. */
function formulaText(element: XmlElement, name: string): string {
  return textContent(childElement(element, name)).trim();
}

function writeValidation(validation: ValidationDescription, sheet: string): XmlElement {
  const { rule, errorAlert, prompt, ignoreBlanks, areas } = validation;
  const { type, operator, formulas, hideDropDown } = fileRule(rule, validation, sheet);
  const text = (value: string | undefined): string | undefined =>
    value === undefined || value === "" ? undefined : escapeCharacters(value);
  return xmlElement(
    "dataValidation",
    {
      type,
      errorStyle: STYLES[errorAlert.style],
      operator: operator === "between" ? undefined : operator,
      allowBlank: orAbsent(ignoreBlanks),
      showDropDown: orAbsent(hideDropDown),
      showInputMessage: orAbsent(prompt.showPrompt),
      showErrorMessage: orAbsent(errorAlert.showAlert),
      errorTitle: text(errorAlert.title),
      error: text(errorAlert.message),
      promptTitle: text(prompt.title),
      prompt: text(prompt.message),
      sqref: areasAddress(areas),
    },
    formulas.map((formula, index) =>
      formula === undefined ? undefined : xmlElement(`formula${index + 1}`, {}, [formula]),
    ),
  );
}

/** The schema's defaults are false, and Excel leaves them out. */
function orAbsent(flag: boolean | undefined): true | undefined {
  return flag === true ? true : undefined;
}

interface FileRule {
  readonly type: string | undefined;
  readonly operator?: string | undefined;
  readonly formulas: readonly (string | undefined)[];
  readonly hideDropDown?: boolean;
}

function fileRule(
  rule: Excel.DataValidationRule,
  validation: ValidationDescription,
  sheet: string,
): FileRule {
  if (rule.list) {
    const source = typeof rule.list.source === "string" ? rule.list.source : "";
    if (!source.startsWith("=") && source.length > MOST_LIST_CHARACTERS) {
      throw listTooLong(validation, sheet);
    }
    const formula = source.startsWith("=")
      ? formulaToFile(source)
      : `"${escapeCharacters(source).replaceAll('"', '""')}"`;
    return { type: "list", formulas: [formula], hideDropDown: !rule.list.inCellDropDown };
  }
  if (rule.custom) {
    return { type: "custom", formulas: [limitToFile(rule.custom.formula, "custom")] };
  }
  for (const [name, type] of Object.entries(KINDS)) {
    const limits = rule[name as keyof typeof KINDS];
    if (!limits) {
      continue;
    }
    return {
      type,
      operator: operatorToFile(limits.operator),
      formulas: [limitToFile(limits.formula1, type), limitToFile(limits.formula2, type)],
    };
  }
  return { type: undefined, formulas: [] };
}

function listTooLong(validation: ValidationDescription, sheet: string): WorkbookFileError {
  return new WorkbookFileError(
    "unwritable",
    `The choices of the dropdown on ${sheet}!${areasAddress(validation.areas)} take more than 255 characters, which Excel cannot open.`,
    "Put the choices into cells and let the dropdown point at them.",
  );
}
