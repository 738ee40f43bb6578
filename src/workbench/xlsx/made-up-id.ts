/** Things that files do not name get an id that is the same whenever the same file is read. */
export type NamelessKind = "sheet" | "table" | "chart" | "format" | "part";

const FIRST: Readonly<Record<NamelessKind, string>> = {
  sheet: "52756e01",
  table: "52756e02",
  chart: "52756e03",
  format: "52756e04",
  part: "52756e05",
};

/** A GUID in braces for the `second`-th thing of that kind in container `first`. */
export function madeUpId(kind: NamelessKind, first: number, second = 0): string {
  const digits = (value: number, length: number): string =>
    value.toString(16).padStart(length, "0").slice(-length).toUpperCase();
  return `{${FIRST[kind].toUpperCase()}-0000-4000-8000-${digits(first, 6)}${digits(second, 6)}}`;
}

/** Whether the text is a GUID in braces, which files can keep. */
export function isGuid(id: string): boolean {
  return /^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/i.test(id);
}

/** Whether an id is one that {@link madeUpId} gave. */
export function isMadeUp(id: string): boolean {
  return Object.values(FIRST).some((first) => id.toLowerCase().startsWith(`{${first}-0000-4000-8000-`));
}
