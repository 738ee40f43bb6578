/** Three 32-bit words as 24 hexadecimal digits, in one string operation. */
export function hexWords(a: number, b: number, c: number): string {
  return String.fromCharCode(
    digit(a >>> 28),
    digit((a >>> 24) & 15),
    digit((a >>> 20) & 15),
    digit((a >>> 16) & 15),
    digit((a >>> 12) & 15),
    digit((a >>> 8) & 15),
    digit((a >>> 4) & 15),
    digit(a & 15),
    digit(b >>> 28),
    digit((b >>> 24) & 15),
    digit((b >>> 20) & 15),
    digit((b >>> 16) & 15),
    digit((b >>> 12) & 15),
    digit((b >>> 8) & 15),
    digit((b >>> 4) & 15),
    digit(b & 15),
    digit(c >>> 28),
    digit((c >>> 24) & 15),
    digit((c >>> 20) & 15),
    digit((c >>> 16) & 15),
    digit((c >>> 12) & 15),
    digit((c >>> 8) & 15),
    digit((c >>> 4) & 15),
    digit(c & 15),
  );
}

function digit(value: number): number {
  return value < 10 ? 48 + value : 87 + value;
}
