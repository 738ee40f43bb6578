/** The name, or the first of `name (2)`, `name (3)`, ... that is free. */
export function uniqueName(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let number = 2; isTaken(free); number++) {
    free = `${name} (${String(number)})`;
  }
  return free;
}
