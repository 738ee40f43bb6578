import type { Book } from "../../src/workbench/book/book";

/** A copy of a book that shares nothing with it that can change: a case starts from one in a millisecond or two. */
export function cloneBook(book: Book): Book {
  return copy(book, new Map<object, object>());
}

/** Copies plain data, class instances, arrays, maps and sets; what is shared within the original is shared in the copy. */
function copy<T>(value: T, known: Map<object, object>): T {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) {
    return value;
  }
  const before = known.get(value);
  if (before) {
    return before as T;
  }
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    known.set(value, list);
    // A column of cells may have holes; their number counts.
    list.length = value.length;
    value.forEach((entry, index) => {
      list[index] = copy<unknown>(entry, known);
    });
    return list as T;
  }
  if (value instanceof Map) {
    const map = new Map<unknown, unknown>();
    known.set(value, map);
    for (const [key, entry] of value) {
      map.set(copy<unknown>(key, known), copy<unknown>(entry, known));
    }
    return map as T;
  }
  if (value instanceof Set) {
    const set = new Set<unknown>();
    known.set(value, set);
    for (const entry of value) {
      set.add(copy<unknown>(entry, known));
    }
    return set as T;
  }
  const object = Object.create(Object.getPrototypeOf(value) as object | null) as Record<string, unknown>;
  known.set(value, object);
  for (const [key, entry] of Object.entries(value)) {
    object[key] = copy<unknown>(entry, known);
  }
  return object as T;
}
