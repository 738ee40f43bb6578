/** A whole number with thousands set apart, such as 12,345. */
export function count(number: number): string {
  return number.toLocaleString("en-US");
}

/** A number with its noun: "1 run", "12,345 runs". */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${count(number)} ${number === 1 ? one : many}`;
}

/** A measured value, at most six significant digits, as a person reads it. */
export function measured(value: number | string | boolean, unit?: string): string {
  const text = typeof value === "number" ? String(Number(value.toPrecision(6))) : String(value);
  return unit === undefined ? text : `${text} ${unit}`;
}

/** How long ago, in the words of a person: "just now", "5 minutes ago", or a date when it is over a week. */
export function ago(at: number, now: number): string {
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < 1) {
    return "just now";
  }
  if (minutes < 60) {
    return `${counted(minutes, "minute")} ago`;
  }
  if (minutes < 24 * 60) {
    return `${counted(Math.floor(minutes / 60), "hour")} ago`;
  }
  if (minutes < 7 * 24 * 60) {
    return `${counted(Math.floor(minutes / (24 * 60)), "day")} ago`;
  }
  return new Date(at).toISOString().slice(0, 10);
}

/** "a, b and c"; after `most` names the rest is counted. */
export function listed(names: readonly string[], most = 6): string {
  const shown = names.slice(0, most);
  const rest = names.length - shown.length;
  const all = rest > 0 ? [...shown, `${count(rest)} more`] : shown;
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1) ?? ""}`;
}
