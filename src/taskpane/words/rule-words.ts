const WORDS: Readonly<Record<string, string>> = {
  required: "Missing value",
  type: "Wrong type",
  range: "Outside its range",
  choice: "Not one of the choices",
  length: "Longer than a cell holds",
  reference: "Unknown name",
  "stale-fingerprint": "Fingerprint of another configuration",
  "duplicate-id": "Run ID used twice",
};

/** What a rule is called in the pane; a rule without a name of its own is shown as its machine name in words. */
export function ruleWords(rule: string): string {
  const known = WORDS[rule];
  if (known !== undefined) {
    return known;
  }
  const words = rule.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
