/** A number as a person types it, with the number format that Excel gives it. */
export interface TypedNumber {
  readonly value: number;
  readonly numberFormat?: string;
}

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
/** Excel asks for three digits at least behind a comma, not for three exactly. */
const GROUPED = /^[+-]?\d+(?:,\d{3,})+(?:\.\d*)?$/;
const SCIENTIFIC = /^[+-]?(?:\d+\.?\d*|\.\d+)[eE][+-]?\d+$/;
const MOST_DIGITS = 15;
const FRACTION = /^([+-]?)(\d+) (\d{1,5})\/(\d{1,5})$/;

/** Reads `12`, `007`, `1e5`, `1,234.5`, `12.5%`, `$3.20`, `(5)`, `-$2`, `1 1/2`; anything else gives undefined. */
export function readTypedNumber(text: string): TypedNumber | undefined {
  if (PLAIN.test(text)) {
    return { value: Number(fifteenDigits(text)) };
  }
  if (SCIENTIFIC.test(text)) {
    return finite(Number(text), "0.00E+00");
  }
  if (GROUPED.test(text)) {
    return { value: Number(fifteenDigits(text.replaceAll(",", ""))), numberFormat: decimals(text, "#,##0") };
  }
  return readMarked(text);
}

function readMarked(text: string): TypedNumber | undefined {
  if (text.startsWith("(") && text.endsWith(")")) {
    const inner = /^[+-]/.test(text.slice(1)) ? undefined : readTypedNumber(text.slice(1, -1));
    return inner && { ...inner, value: -inner.value };
  }
  if (text.endsWith("%") || text.startsWith("%")) {
    const inner = readTypedNumber(text.replace("%", "").trim());
    return inner && { value: divideBy100(inner.value), numberFormat: decimals(text, "0", "%") };
  }
  const currency = /^([+-]?)\$ ?(.+)$/.exec(text) ?? /^\$([+-]?)(.+)$/.exec(text);
  if (currency?.[2] !== undefined && /^[\d.]/.test(currency[2])) {
    const inner = readTypedNumber(currency[2]);
    const value = inner && (currency[1] === "-" ? -inner.value : inner.value);
    return value === undefined ? undefined : { value, numberFormat: decimals(text, "$#,##0") };
  }
  const fraction = FRACTION.exec(text);
  if (!fraction || Number(fraction[4]) === 0) {
    return undefined;
  }
  const size = Number(fraction[2]) + Number(fraction[3]) / Number(fraction[4]);
  const digits = (fraction[4] ?? "").length > 1 ? "# ??/??" : "# ?/?";
  return { value: fraction[1] === "-" ? -size : size, numberFormat: digits };
}

/** Digits after the fifteenth that counts are lost: they become 0. */
function fifteenDigits(text: string): string {
  if (text.length <= MOST_DIGITS) {
    return text;
  }
  let digits = 0;
  return text.replace(/\d/g, (digit) => {
    digits += digits > 0 || digit !== "0" ? 1 : 0;
    return digits > MOST_DIGITS ? "0" : digit;
  });
}

function finite(value: number, numberFormat: string): TypedNumber | undefined {
  return Number.isFinite(value) ? { value, numberFormat } : undefined;
}

/** Excel offers no or two decimals with a typed format, whatever was typed behind the point. */
function decimals(text: string, whole: string, unit = ""): string {
  return (/\.\d/.test(text) ? `${whole}.00` : whole) + unit;
}

/** 12.5 % is exactly 0.125: the division is done in decimal where it can be. */
function divideBy100(value: number): number {
  return Number(`${value}e-2`) || value / 100;
}
