/** Whether two pieces of plain data (objects, arrays, maps, sets, scalars) say the same; undefined members count as absent. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) {
    return true;
  }
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) {
    return false;
  }
  if (a instanceof Map || b instanceof Map || a instanceof Set || b instanceof Set) {
    return isIterable(a) && isIterable(b) && sameData([...a].sort(byText), [...b].sort(byText));
  }
  if (Array.isArray(a) !== Array.isArray(b)) {
    return false;
  }
  const [left, right] = [presentEntries(a), presentEntries(b)];
  return (
    left.size === right.size &&
    [...left].every(([key, value]) => right.has(key) && sameData(value, right.get(key)))
  );
}

function presentEntries(value: object): Map<string, unknown> {
  return new Map(Object.entries(value).filter(([, member]) => member !== undefined));
}

function isIterable(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value;
}

function byText(a: unknown, b: unknown): number {
  const [left, right] = [String(a), String(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
