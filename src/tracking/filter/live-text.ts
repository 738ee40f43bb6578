// Tests of texts as formulas can say them. What they hold for beside texts is asked of the very test of the filter.

import type { Scalar } from "../values/scalar";
import type { AskedColumn } from "./asked-column";
import { cellTest } from "./cell-test";
import { compareTest, isNameField } from "./compare-test";
import type { FilterCondition, FilterOperator, FilterValue } from "./filter-node";
import { asksSame } from "./filter-operator";
import { foldText } from "./fold-text";
import { simplePattern } from "./like-pattern";
import type { LiveNode, LiveSpan, LiveText } from "./live-node";
import { liveSpan } from "./live-span";
import { notLive } from "./not-live";
import { numberMeant, percentIn } from "./number-meant";
import { TRUE, type CellTest } from "./truth";
import { filterName, filterText } from "./write-filter";

/** How errors of cells read as texts. */
const ERRORS = (
  "#DIV/0! #N/A #NAME? #NULL! #NUM! #REF! #VALUE! #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! #BUSY! #UNKNOWN! " +
  "#GETTING_DATA #EXTERNAL! #PYTHON! #TIMEOUT!"
).split(" ");
/** Neither a number nor true or false. */
const ANY_WORD = "-";
/** Excel's SEARCH takes no longer text. */
const LONGEST = 200;

/** A comparison with a text of a column of texts, or of what stands in a column of numbers in their place. */
export function liveSame(
  condition: FilterCondition,
  operator: FilterOperator,
  value: FilterValue,
  asked: AskedColumn,
): LiveNode {
  if (!asksSame(operator)) {
    throw notLive(condition, "asks for the order of words", "Name the values: in ('a', 'b').");
  }
  if (asked.column.type !== "boolean" && asked.isBoolean) {
    throw notLive(
      condition,
      "asks texts whether they say true",
      "Give the parameter the type boolean on Params.",
    );
  }
  const node = textNode(condition, "is", foldText(value.text), {
    asked,
    // Whether a column of numbers holds the text just now makes no difference, nor whether all its words say yes or no.
    test: compareTest("=", value, asked.with([value.text, ANY_WORD])),
    numbers: numbersOf(condition, value, asked),
  });
  return operator === "!=" ? { kind: "not", part: node } : node;
}

/** A pattern, or a part of texts. */
export function liveLike(
  condition: Extract<FilterCondition, { readonly kind: "like" | "contains" }>,
  asked: AskedColumn,
): LiveNode {
  const { type } = asked.column;
  if (type !== "text" && type !== "choice") {
    throw notLive(condition, "asks what is no text for a part of it", "Compare it with =, < or >.");
  }
  const pattern =
    condition.kind === "contains"
      ? { opens: true, goesOn: true, text: foldText(condition.part.text) }
      : simplePattern(condition.pattern.text);
  if (!pattern) {
    throw notLive(
      condition,
      "has a wildcard inside",
      "Put % at its ends alone, such as like 'resnet%', a backslash before a _ that means itself, or use contains.",
    );
  }
  const { opens, goesOn, text } = pattern;
  const how = opens ? (goesOn ? "has" : "ends") : goesOn ? "begins" : "is";
  return textNode(condition, how, text, {
    asked,
    test: cellTest(condition, asked),
    numbers: how === "is" ? exactly(text) : undefined,
  });
}

interface Texts {
  readonly asked: AskedColumn;
  readonly test: CellTest;
  readonly numbers: LiveSpan | undefined;
}

function textNode(
  condition: FilterCondition,
  how: LiveText["how"],
  text: string,
  { asked, test, numbers }: Texts,
): LiveText {
  const name = filterName(condition.name);
  if (text === "") {
    throw notLive(condition, "asks for no text at all", `Write ${name} is null, or is not null.`);
  }
  if (text.length > LONGEST) {
    throw notLive(condition, "asks for a very long text", "Ask for its beginning: like 'begins so%'.");
  }
  const holds = (cell: Scalar): boolean => test(cell) === TRUE;
  const [ofError = false, ...ofOthers] = ERRORS.map(holds);
  return {
    kind: "text",
    column: asked.column.target,
    how,
    text,
    ...(numbers && { numbers }),
    ofTrue: holds(true),
    ofFalse: holds(false),
    ...(ofOthers.every((holding) => holding === ofError) && { ofError }),
  };
}

/** The numbers that are the same as a value. Texts that read as numbers are compared as such, which formulas cannot. */
function numbersOf(condition: FilterCondition, value: FilterValue, asked: AskedColumn): LiveSpan | undefined {
  const { type } = asked.column;
  const isName = isNameField(asked.field);
  // What is in quotes, or a percentage beside names, is the same as texts alone.
  const isText = value.quoted || type === "number" || type === "integer";
  const number = isText ? undefined : numberMeant(value, asked);
  if (number === undefined) {
    return exactly(foldText(value.text));
  }
  if (!isName || percentIn(value) !== undefined) {
    throw notLive(
      condition,
      "asks a column of texts for those that are numbers",
      `${isName ? "Write" : "Give the parameter the type number on Params, or write"} the value in quotes: ${filterName(condition.name)} = ${filterText(value.text)}.`,
    );
  }
  return liveSpan("=", number, condition);
}

/** The number whose text is this one; undefined where none is. */
function exactly(text: string): LiveSpan | undefined {
  const number = Number(text);
  return String(number) === text && Number.isFinite(number) ? { atLeast: number, atMost: number } : undefined;
}
