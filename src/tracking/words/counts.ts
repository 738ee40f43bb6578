/** A whole number with thousands set apart, such as 12,345. */
export function count(number: number): string {
  return number.toLocaleString("en-US");
}

/** A number with its noun, and what both are followed by: "1 run", "12,345 runs". */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${count(number)} ${number === 1 ? one : many}`;
}
