/**
 * An id for an import: its moment in UTC, so that ids sort by time, and three letters that keep two people's imports of
 * one second apart, such as 20261123-211509-k3f.
 */
export function newImportId(now: Date): string {
  const digits = now.toISOString().replace(/\D/g, "");
  const letters = Math.floor(Math.random() * 36 ** 3)
    .toString(36)
    .padStart(3, "0");
  return `${digits.slice(0, 8)}-${digits.slice(8, 14)}-${letters}`;
}
