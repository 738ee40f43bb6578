/** A number kept as its digits and a power of ten: percent and thousands shift the power and round nothing. */
export interface ExactDecimal {
  /** With a sign where there is one, such as "-1234.5". */
  readonly digits: string;
  readonly power: number;
}

/** The number nearest to the decimal, moved by powers of ten. */
export function decimalValue({ digits, power }: ExactDecimal, moved = 0): number {
  const value = Number(`${digits}e${power + moved}`);
  return value === 0 ? 0 : value;
}

/** The decimal that a finite number is shown as. */
export function exactDecimalOf(value: number): ExactDecimal {
  const [digits = "0", power = "0"] = String(value).split("e");
  return { digits, power: Number(power) };
}
