/** A name for something the engine holds, such as "preview-4k2j9x0q1z": unlike every other, also of an earlier worker. */
export function newToken(kind: "import" | "preview" | "workbook"): string {
  return `${kind}-${Math.random().toString(36).slice(2).padEnd(10, "0").slice(0, 10)}`;
}
