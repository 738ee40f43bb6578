// Lists inside a cell (`Choices`, `Aliases`): separated by commas; by semicolons where an entry holds a comma; by line
// breaks where an entry holds both. What is written is read back the same.

/** The entries of a list cell, trimmed, without blanks and repeats. */
export function readNameList(cell: string): string[] {
  const separator = cell.includes("\n") ? "\n" : cell.includes(";") ? ";" : ",";
  const entries = cell
    .split(separator)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
  return [...new Set(entries)];
}

/** The text of a list cell. A lone entry with a comma gets a closing semicolon, so that it is not taken apart. */
export function writeNameList(entries: readonly string[]): string {
  if (entries.some((entry) => entry.includes(";"))) {
    return entries.length === 1 ? `${entries[0] ?? ""}\n` : entries.join("\n");
  }
  if (entries.some((entry) => entry.includes(","))) {
    return entries.length === 1 ? `${entries[0] ?? ""};` : entries.join("; ");
  }
  return entries.join(", ");
}
