/** Suggestions drawn at once; typing narrows them. */
const MOST = 50;

/** The suggestions that hold what was typed; those that begin with it come first. */
export function fittingSuggestions(choices: readonly string[], typed: string): readonly string[] {
  const wanted = typed.trim().toLowerCase();
  const fitting = choices.filter((choice) => choice.toLowerCase().includes(wanted));
  const begins = (choice: string) => choice.toLowerCase().startsWith(wanted);
  return [...fitting.filter(begins), ...fitting.filter((choice) => !begins(choice))].slice(0, MOST);
}
