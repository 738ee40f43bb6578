/** The first place at which a text stops being JSON. */
export interface JsonFault {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  /** What stands there, as a clause: "a value is missing", "a comma or } is missing". */
  readonly problem: string;
}

const SPACE = /[ \t\r\n]*/y;
/** A stretch of a string without anything that needs a look; of bounded length, so that no engine's stack overflows. */
const PLAIN_TEXT = /[^"\\\u0000-\u001f]{1,4096}/y; // eslint-disable-line no-control-regex -- JSON forbids them
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const PLAIN_VALUE = /true|false|null|NaN|-?Infinity|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

type Expected = "value" | "value or ]" | "name" | "name or }" | "after";

const PROBLEMS: Readonly<Record<Expected, string>> = {
  value: "a value is missing",
  "value or ]": "a value or ] is missing",
  name: "a name in double quotes is missing",
  "name or }": "a name in double quotes or } is missing",
  after: "a comma or a closing bracket is missing",
};

/**
 * Finds where a text that JSON.parse refused goes wrong; engines differ in what they say about it, some say nothing.
 * undefined when it is JSON after all (NaN and Infinity allowed). Grammar: RFC 8259.
 */
export function findJsonFault(text: string): JsonFault | undefined {
  const open: ("{" | "[")[] = [];
  let expected: Expected = "value";
  let at = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) {
      return false;
    }
    at = pattern.lastIndex;
    return true;
  };
  const skipString = (): boolean => {
    const start = at;
    if (text[at] !== '"') {
      return false;
    }
    at++;
    while (skip(PLAIN_TEXT) || skip(ESCAPE)) {
      // On to the next stretch.
    }
    if (text[at] === '"') {
      at++;
      return true;
    }
    at = start;
    return false;
  };
  for (;;) {
    skip(SPACE);
    const character = text[at];
    if (expected === "after") {
      const inside = open.at(-1);
      if (inside === undefined) {
        return character === undefined ? undefined : fault(text, at, "more text follows the end");
      }
      if (character === ",") {
        expected = inside === "{" ? "name" : "value";
      } else if (character === (inside === "{" ? "}" : "]")) {
        open.pop();
      } else {
        return fault(text, at, PROBLEMS.after);
      }
      at++;
    } else if (expected === "name" || expected === "name or }") {
      if (character === "}" && expected === "name or }") {
        at++;
        open.pop();
        expected = "after";
        continue;
      }
      if (!skipString()) {
        return fault(text, at, PROBLEMS[expected]);
      }
      skip(SPACE);
      if (text[at] !== ":") {
        return fault(text, at, "a colon is missing");
      }
      at++;
      expected = "value";
    } else if (character === "]" && expected === "value or ]") {
      at++;
      open.pop();
      expected = "after";
    } else if (character === "{" || character === "[") {
      at++;
      open.push(character);
      expected = character === "{" ? "name or }" : "value or ]";
    } else {
      if (!skipString() && !skip(PLAIN_VALUE)) {
        return fault(text, at, PROBLEMS[expected]);
      }
      expected = "after";
    }
  }
}

function fault(text: string, at: number, problem: string): JsonFault {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return {
    line: before.length,
    column: (before.at(-1) ?? "").length + 1,
    problem: at >= text.length ? `the text ends too early, ${problem}` : problem,
  };
}
