import { FilterError, type FilterExpectation } from "./filter-error";
import type { FilterName } from "./filter-node";
import type { FilterToken } from "./filter-tokens";

/** The tokens of a filter, read one after the other. */
export class FilterCursor {
  /** The index of the token that is read next. */
  protected next = 0;
  /** The column of the condition that is read. */
  protected subject: FilterName | undefined;

  constructor(private readonly tokens: readonly FilterToken[]) {}

  protected get token(): FilterToken {
    return this.peek(0);
  }

  /** A token further on; the last one where there is none. */
  protected peek(ahead: number): FilterToken {
    return this.tokens[this.next + ahead] ?? this.end;
  }

  protected take(): FilterToken {
    const { token } = this;
    this.next++;
    return token;
  }

  protected isWord(...words: readonly string[]): boolean {
    return this.token.kind === "word" && words.includes(this.token.text.toLowerCase());
  }

  /** Takes one of some words; whether it was there. */
  protected takeWord(...words: readonly string[]): boolean {
    const isThere = this.isWord(...words);
    if (isThere) {
      this.next++;
    }
    return isThere;
  }

  /** What is wrong at the token that is read next, where something else should stand. */
  protected wrong(wanted: string, expected: FilterExpectation, advice: string): FilterError {
    const { token, subject } = this;
    const message =
      token.kind === "end"
        ? `The filter ends where ${wanted} should stand.`
        : `Here stands “${token.text}” where ${wanted} should stand.`;
    return new FilterError(message, advice, token, expected, [], subject);
  }

  private get end(): FilterToken {
    return this.tokens[this.tokens.length - 1] ?? { kind: "end", text: "", at: 0, length: 0 };
  }
}
