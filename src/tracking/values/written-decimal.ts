// Numbers with thousands set off and either decimal mark, as the world writes them: 1,234.5  1.234,5  1 234,5  1'234.5
// 12,34,567.8 (India). A text is read under one mark; who has both readings lets the column decide.

/** What stands before the decimals. */
export type DecimalMark = "." | ",";

export const DECIMAL_MARKS = [".", ","] as const;

export interface WrittenDecimal {
  /** Digits and a decimal point, nothing else; no sign, no exponent. */
  readonly digits: string;
  /** What sets off the thousands; absent where nothing does. */
  readonly group?: string;
}

const PLAIN: Readonly<Record<DecimalMark, RegExp>> = {
  ".": /^(?:\d+\.?\d*|\.\d+)$/,
  ",": /^(?:\d+(?:,\d+)?|,\d+)$/,
};

const GROUPED: Readonly<Record<DecimalMark, RegExp>> = {
  ".": /^[1-9]\d{0,2}([,'_ \u00a0])\d{3}(?:\1\d{3})*(?:\.\d+)?$/,
  ",": /^[1-9]\d{0,2}([.'_ \u00a0])\d{3}(?:\1\d{3})*(?:,\d+)?$/,
};

const INDIAN = /^[1-9]\d?(?:,\d{2})+,\d{3}(?:\.\d+)?$/;
const CODE = /^0\d/;
const SEPARATORS: Readonly<Record<DecimalMark, RegExp>> = { ".": /[,'_ \u00a0]/g, ",": /[.'_ \u00a0]/g };

/** The number under one decimal mark, unsigned; undefined where the text is none, or a code such as 007. */
export function readDecimal(text: string, mark: DecimalMark): WrittenDecimal | undefined {
  if (CODE.test(text)) {
    return undefined;
  }
  if (PLAIN[mark].test(text)) {
    return { digits: text.replace(",", ".") };
  }
  const group = GROUPED[mark].exec(text)?.[1] ?? (mark === "." && INDIAN.test(text) ? "," : undefined);
  return group === undefined
    ? undefined
    : { digits: text.replace(SEPARATORS[mark], "").replace(",", "."), group };
}
