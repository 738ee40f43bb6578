import { intersection, sameArea, type Area } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import type { ValidationDescription } from "../../book/validation-description";
import { HostObject } from "../../protocol/host-object";
import { asBoolean, asOneOf, asRecord, asText } from "../ranges/arguments";
import { invalidArgument, itemNotFound } from "../base/excel-errors";
import { findInvalidCells } from "./invalid-cells";
import { requireUnprotected } from "../sheets/protection";
import { asValidationRule, validationType } from "./validation-rule";
import { clearValidations, setValidation } from "./validations";
import type { ModelContext } from "../base/model-context";

/** Characters of the title and the text of an alert and of a prompt, as Excel's own dialog takes them. */
const LONGEST_TITLE = 32;
const LONGEST_ALERT = 225;
const LONGEST_PROMPT = 255;
const NO_ALERT: Excel.DataValidationErrorAlert = { message: "", showAlert: true, style: "Stop", title: "" };
const NO_PROMPT: Excel.DataValidationPrompt = { message: "", showPrompt: true, title: "" };

/** The rule for what may be typed into a range. Writing by the add-in or pasting is not checked, as in Excel. */
export class DataValidation extends HostObject {
  readonly $type = "DataValidation";

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: Sheet,
    private readonly area: Area,
  ) {
    super();
  }

  /**
   * None, or the kind of the one rule; `Inconsistent` where cells have different rules, `MixedCriteria` where only some
   * have one.
   */
  get type(): Excel.DataValidation["type"] {
    const state = this.state();
    return typeof state === "string" ? state : state ? validationType(state.rule) : "None";
  }

  get rule(): Excel.DataValidationRule {
    const state = this.state();
    if (typeof state === "string") {
      return null as unknown as Excel.DataValidationRule;
    }
    return state ? readRule(state.rule) : {};
  }

  set rule(value: unknown) {
    const rule = asValidationRule(this.context, this.sheet, value);
    this.requireOnePrompt();
    this.change({ ...this.current(), rule });
  }

  get errorAlert(): Excel.DataValidationErrorAlert {
    return this.current().errorAlert;
  }

  set errorAlert(value: unknown) {
    const alert = asRecord(value, "errorAlert");
    this.change({
      ...this.current(),
      errorAlert: {
        message: asShortText(alert["message"], "errorAlert.message", LONGEST_ALERT),
        showAlert: asBoolean(alert["showAlert"] ?? true, "errorAlert.showAlert"),
        style: asOneOf(alert["style"] ?? "Stop", ["Stop", "Warning", "Information"], "errorAlert.style"),
        title: asShortText(alert["title"], "errorAlert.title", LONGEST_TITLE),
      },
    });
  }

  get prompt(): Excel.DataValidationPrompt {
    return this.current().prompt;
  }

  set prompt(value: unknown) {
    const prompt = asRecord(value, "prompt");
    this.change({
      ...this.current(),
      prompt: {
        message: asShortText(prompt["message"], "prompt.message", LONGEST_PROMPT),
        showPrompt: asBoolean(prompt["showPrompt"] ?? true, "prompt.showPrompt"),
        title: asShortText(prompt["title"], "prompt.title", LONGEST_TITLE),
      },
    });
  }

  get ignoreBlanks(): boolean {
    return this.current().ignoreBlanks;
  }

  set ignoreBlanks(value: unknown) {
    this.change({ ...this.current(), ignoreBlanks: asBoolean(value, "ignoreBlanks") });
  }

  /** True where every cell keeps to the rule, false where none does, null otherwise. */
  get valid(): boolean {
    const invalid = this.invalidAreas().reduce((count, area) => count + cellCount(area), 0);
    return (invalid === 0 ? true : invalid === cellCount(this.area) ? false : null) as boolean;
  }

  clear(): void {
    requireUnprotected(this.sheet);
    clearValidations(this.context, this.sheet, this.area);
  }

  getInvalidCells(): HostObject {
    const found = this.getInvalidCellsOrNullObject();
    if (!found) {
      throw itemNotFound("Every cell keeps to its rule.");
    }
    return found;
  }

  getInvalidCellsOrNullObject(): HostObject | null {
    const areas = this.invalidAreas();
    return areas.length > 0 ? this.context.objects.rangeAreas(this.sheet, areas) : null;
  }

  private invalidAreas(): Area[] {
    this.context.refresh();
    return findInvalidCells(this.context, this.sheet, this.area);
  }

  private state(): ValidationDescription | "Inconsistent" | "MixedCriteria" | undefined {
    const { sheet, area: own } = this;
    const touching = sheet.validations.filter(({ areas }) => areas.some((area) => intersection(area, own)));
    const [first, second] = touching;
    if (!first) {
      return undefined;
    }
    if (second) {
      return "Inconsistent";
    }
    const covered = first.areas.reduce((count, area) => count + cellCount(intersection(area, own)), 0);
    return covered === cellCount(own) ? first : "MixedCriteria";
  }

  /** A rule goes on a range only where all of its cells have one prompt (OfficeDev/office-js #2594); `clear` makes them alike. */
  private requireOnePrompt(): void {
    const { sheet, area: own } = this;
    const prompts = new Set<string>();
    let covered = 0;
    for (const { areas, prompt } of sheet.validations) {
      const cells = areas.reduce((count, area) => count + cellCount(intersection(area, own)), 0);
      if (cells > 0) {
        prompts.add(JSON.stringify([prompt.title, prompt.message]));
      }
      covered += cells;
    }
    if (covered < cellCount(own)) {
      prompts.add(JSON.stringify(["", ""]));
    }
    if (prompts.size > 1) {
      throw invalidArgument("The cells of the range have different prompts.");
    }
  }

  private current(): Omit<ValidationDescription, "areas"> {
    const state = this.state();
    if (typeof state === "object") {
      const { rule, errorAlert, prompt, ignoreBlanks } = state;
      return { rule, errorAlert, prompt, ignoreBlanks };
    }
    return { rule: {}, errorAlert: NO_ALERT, prompt: NO_PROMPT, ignoreBlanks: true };
  }

  /** Changes what a rule says in place where the range is all of its cells, so that its other areas are kept. */
  private change(validation: Omit<ValidationDescription, "areas">): void {
    requireUnprotected(this.sheet);
    const state = this.state();
    const own = typeof state === "object" && state.areas.length === 1 && state.areas[0];
    if (typeof state === "object" && own && sameArea(own, this.area)) {
      Object.assign(state, validation);
    } else {
      setValidation(this.context, this.sheet, this.area, validation);
    }
    this.context.note({ kind: "validations", sheetId: this.sheet.id });
  }
}

function asShortText(value: unknown, name: string, longest: number): string {
  const text = asText(value ?? "", name);
  if (text.length > longest) {
    throw invalidArgument(`${name} has more than ${longest} characters.`);
  }
  return text;
}

/** A rule as it is read: bounds always as formulas, `=10` (d.ts of `BasicDataValidation`). */
function readRule(rule: Excel.DataValidationRule): Excel.DataValidationRule {
  const entries = Object.entries(rule).map(([kind, body]: [string, unknown]) => [
    kind,
    typeof body === "object" && body !== null
      ? Object.fromEntries(Object.entries(body).map(readBound))
      : body,
  ]);
  return Object.fromEntries(entries) as Excel.DataValidationRule;
}

function readBound([name, value]: [string, unknown]): [string, unknown] {
  return [name, typeof value === "number" ? `=${value}` : value];
}

function cellCount(area: Area | undefined): number {
  return area ? (area.bottom - area.top + 1) * (area.right - area.left + 1) : 0;
}
