// Reads the language of filters, which is that of MLflow's and W&B's searches and more:
//
//   filter    := and { or and }                     and := not { "and" not }            not := "not" not | condition
//   condition := "(" filter ")" | name test
//   test      := = != < <= > >= value | [not] in (value, ...) | [not] like 'pat%tern' | [not] contains value
//              | [not] between value and value | is [not] null | is [not] none | within last 7 days | nothing: a column of TRUE and FALSE
//   name      := val_accuracy | metrics.val_accuracy | params.lr | status | `name with spaces` | metrics."val acc"
//   value     := 0.9 | 90% | 'text' | text | 2026-01 | yesterday | last 7 days | 3 days ago | true
//
// Words are read in any case. A name that is a word of the language stands in ` `.

import { FilterCursor } from "./filter-cursor";
import { FilterError, type FilterExpectation } from "./filter-error";
import type { FilterName, FilterNode, FilterScope, FilterValue } from "./filter-node";
import { asOperator } from "./filter-operator";
import { filterPhrase } from "./filter-phrase";
import { filterScope } from "./filter-scope";
import { VOID_WORDS } from "./nothing-words";
import { filterTokens, type FilterToken } from "./filter-tokens";

/** The words of the language that stand between conditions. */
const JOINS: ReadonlySet<string> = new Set(["and", "or", "not"]);
const DEEPEST = 100;

/** A filter, read; undefined for a text of spaces alone. Throws a FilterError that points at what is wrong. */
export function parseFilter(text: string): FilterNode | undefined {
  const tokens = filterTokens(text);
  return tokens.length === 1 ? undefined : new FilterParser(tokens).whole();
}

/** Whether a word is one of the language, so that a name of that spelling has to stand in quotes. */
export function isFilterWord(word: string): boolean {
  return JOINS.has(word.toLowerCase());
}

class FilterParser extends FilterCursor {
  private depth = 0;

  whole(): FilterNode {
    const node = this.either();
    if (this.token.kind !== "end") {
      throw this.wrong("“and” or “or”", "join", "Write “and” or “or” between two conditions.");
    }
    return node;
  }

  private either(): FilterNode {
    return this.joined("or", () => this.joined("and", () => this.negated()));
  }

  private joined(kind: "and" | "or", part: () => FilterNode): FilterNode {
    const first = part();
    const parts = [first];
    while (this.takeWord(kind)) {
      parts.push(part());
    }
    return parts.length === 1 ? first : { kind, parts };
  }

  private negated(): FilterNode {
    this.depth++;
    if (this.depth > DEEPEST) {
      throw new FilterError(
        "This filter is nested too deeply.",
        `Use at most ${String(DEEPEST)} brackets or nots inside each other.`,
        this.token,
      );
    }
    const node: FilterNode = this.takeWord("not") ? { kind: "not", part: this.negated() } : this.condition();
    this.depth--;
    return node;
  }

  private condition(): FilterNode {
    if (this.token.kind !== "(") {
      return this.test(this.name());
    }
    const opening = this.take();
    const node = this.either();
    this.close("“and”, “or” or a )", "join", [
      "Write “and” or “or” between two conditions.",
      new FilterError(
        "This bracket is not closed.",
        "Write ) behind the last condition in it.",
        opening,
        "join",
      ),
    ]);
    return node;
  }

  private name(): FilterName {
    const { token } = this;
    const isName = token.kind === "name" || token.kind === "text" || token.kind === "word";
    if (!isName || (token.kind === "word" && isFilterWord(token.text))) {
      throw this.wrong("the name of a column", "name", "Begin a condition with the name of a column.");
    }
    this.next++;
    const { at, length, text } = token;
    const scoped = token.kind === "word" ? filterScope(text) : undefined;
    if (scoped === undefined) {
      return { name: text, at, length };
    }
    return scoped.name === ""
      ? this.quotedName(scoped.scope, token)
      : { ...scoped, written: text, at, length };
  }

  /** `metrics.` is followed at once by a name in quotes. */
  private quotedName(scope: FilterScope, before: FilterToken): FilterName {
    const { token } = this;
    const isThere = token.kind === "name" || token.kind === "text";
    if (!isThere || token.at !== before.at + before.length) {
      throw new FilterError(
        `${before.text} is followed by no name.`,
        "Write the name of the column at once behind the point.",
        before,
        "name",
      );
    }
    this.next++;
    return { scope, name: token.text, at: before.at, length: before.length + token.length };
  }

  private test(name: FilterName): FilterNode {
    const { token } = this;
    this.subject = name;
    if (token.kind === "operator") {
      this.next++;
      return this.comparison(name, token.text);
    }
    if (token.kind === "end" || token.kind === ")" || this.isWord("and", "or")) {
      return { kind: "flag", name };
    }
    if (this.takeWord("is")) {
      return this.isTest(name);
    }
    const isNot = this.takeWord("not");
    const node = this.wordTest(name);
    return isNot ? { kind: "not", part: node } : node;
  }

  private comparison(name: FilterName, operator: string): FilterNode {
    if ((operator === "=" || operator === "!=") && this.takeWord("null")) {
      return operator === "=" ? { kind: "blank", name } : { kind: "not", part: { kind: "blank", name } };
    }
    const value = this.value();
    if (this.token.kind === "operator") {
      throw new FilterError(
        "A comparison has two sides, and here a third begins.",
        "Join two comparisons: acc > 0.5 and acc < 0.9.",
        this.token,
        "join",
      );
    }
    return { kind: "compare", name, operator: asOperator(operator), value };
  }

  private isTest(name: FilterName): FilterNode {
    const isNot = this.takeWord("not");
    const node = this.isWhat(name);
    return isNot ? { kind: "not", part: node } : node;
  }

  private isWhat(name: FilterName): FilterNode {
    if (this.takeWord("null")) {
      return { kind: "blank", name };
    }
    return this.isWord(...VOID_WORDS)
      ? { kind: "void", name, word: this.value() }
      : { kind: "compare", name, operator: "=", value: this.value() };
  }

  private wordTest(name: FilterName): FilterNode {
    if (this.takeWord("in")) {
      return this.token.kind === "("
        ? { kind: "in", name, values: this.list() }
        : { kind: "compare", name, operator: "=", value: this.value() };
    }
    if (this.takeWord("within")) {
      return { kind: "compare", name, operator: "=", value: this.value() };
    }
    if (this.takeWord("like", "ilike")) {
      return { kind: "like", name, pattern: this.value() };
    }
    if (this.takeWord("contains", "has", "include", "includes")) {
      return { kind: "contains", name, part: this.value() };
    }
    if (this.takeWord("between")) {
      return this.range(name);
    }
    throw this.wrong(
      "a comparison",
      "operator",
      "Go on with =, !=, <, <=, >, >=, in, like, contains, between or is null.",
    );
  }

  private range(name: FilterName): FilterNode {
    const from = this.value();
    if (!this.takeWord("and")) {
      throw this.wrong("“and”", "join", "Write both ends: between 0.1 and 0.5.");
    }
    return { kind: "between", name, from, to: this.value() };
  }

  private list(): FilterValue[] {
    const opening = this.take();
    const values = [this.value()];
    while (this.token.kind === ",") {
      this.next++;
      values.push(this.value());
    }
    this.close("a comma or a )", "value", [
      "Part the values of a list by commas.",
      new FilterError("This list is not closed.", "Write ) behind its last value.", opening, "value"),
    ]);
    return values;
  }

  /** Takes the closing bracket; `open` is what is wrong where the text ends without it. */
  private close(
    wanted: string,
    expected: FilterExpectation,
    [advice, open]: readonly [string, FilterError],
  ): void {
    const { kind } = this.take();
    if (kind !== ")") {
      this.next--;
      throw kind === "end" ? open : this.wrong(wanted, expected, advice);
    }
  }

  private value(): FilterValue {
    const { token } = this;
    if (token.kind === "text" || token.kind === "name") {
      this.next++;
      return { text: token.text, quoted: true, at: token.at, length: token.length };
    }
    if (token.kind !== "word" || isFilterWord(token.text)) {
      throw this.wrong("a value", "value", "Write a number, a text such as 'adam', a date or true.");
    }
    const words = filterPhrase(token, (ahead) => this.peek(ahead));
    this.next += words.length;
    const last = words[words.length - 1] ?? token;
    const text = words.map((word) => word.text).join(" ");
    return { text, quoted: false, at: token.at, length: last.at + last.length - token.at };
  }
}
