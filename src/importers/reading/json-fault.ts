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
  return new FaultFinder(text).find();
}

class FaultFinder {
  private readonly open: ("{" | "[")[] = [];
  private expected: Expected = "value";
  private at = 0;

  constructor(private readonly text: string) {}

  find(): JsonFault | undefined {
    for (;;) {
      this.skip(SPACE);
      if (this.expected === "after" && this.open.length === 0) {
        const ended = this.at >= this.text.length;
        return ended ? undefined : fault(this.text, this.at, "more text follows the end");
      }
      const problem = this.step();
      if (problem !== undefined) {
        return fault(this.text, this.at, problem);
      }
    }
  }

  /** Goes on by one token, or by a name with its colon; what is wrong with it when it cannot. */
  private step(): string | undefined {
    switch (this.expected) {
      case "after":
        return this.goOn();
      case "name":
      case "name or }":
        return this.name();
      default:
        return this.value();
    }
  }

  /** A comma or the closing bracket. */
  private goOn(): string | undefined {
    const inside = this.open.at(-1);
    if (this.text[this.at] === ",") {
      this.at++;
      this.expected = inside === "{" ? "name" : "value";
      return undefined;
    }
    if (this.text[this.at] !== (inside === "{" ? "}" : "]")) {
      return PROBLEMS.after;
    }
    this.close();
    return undefined;
  }

  private name(): string | undefined {
    if (this.text[this.at] === "}" && this.expected === "name or }") {
      this.close();
      return undefined;
    }
    if (!this.skipString()) {
      return PROBLEMS[this.expected];
    }
    this.skip(SPACE);
    if (this.text[this.at] !== ":") {
      return "a colon is missing";
    }
    this.at++;
    this.expected = "value";
    return undefined;
  }

  private value(): string | undefined {
    const character = this.text[this.at];
    if (character === "]" && this.expected === "value or ]") {
      this.close();
      return undefined;
    }
    if (character === "{" || character === "[") {
      this.at++;
      this.open.push(character);
      this.expected = character === "{" ? "name or }" : "value or ]";
      return undefined;
    }
    if (!this.skipString() && !this.skip(PLAIN_VALUE)) {
      return PROBLEMS[this.expected];
    }
    this.expected = "after";
    return undefined;
  }

  private close(): void {
    this.at++;
    this.open.pop();
    this.expected = "after";
  }

  private skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) {
      return false;
    }
    this.at = pattern.lastIndex;
    return true;
  }

  private skipString(): boolean {
    const start = this.at;
    if (this.text[start] !== '"') {
      return false;
    }
    this.at++;
    while (this.skip(PLAIN_TEXT) || this.skip(ESCAPE)) {
      // On to the next stretch.
    }
    if (this.text[this.at] === '"') {
      this.at++;
      return true;
    }
    this.at = start;
    return false;
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
