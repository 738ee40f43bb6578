/** A header whose upper row says what the columns below it are, and the name in its lower rows. */
export interface GroupedName {
  readonly role: "parameter" | "metric";
  readonly name: string;
}

/** Words that people write above several columns, as rows of headers are joined: "Hyperparameters / lr". */
const GROUPS: readonly (readonly [pattern: RegExp, role: GroupedName["role"]])[] = [
  [/^(?:hyper[- ]?)?param(?:eter)?s? \/ (?=.)/i, "parameter"],
  [/^(?:settings?|set-?up|config(?:uration)?) \/ (?=.)/i, "parameter"],
  [/^(?:results?|metrics?|performance|scores?) \/ (?=.)/i, "metric"],
];

/** The role and name of a header below such a word; undefined for all others: "val / acc" is a name of its own. */
export function groupedName(header: string): GroupedName | undefined {
  for (const [pattern, role] of GROUPS) {
    const group = pattern.exec(header)?.[0];
    if (group !== undefined) {
      return { role, name: header.slice(group.length) };
    }
  }
  return undefined;
}
