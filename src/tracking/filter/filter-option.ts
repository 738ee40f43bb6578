/** One way to go on with a filter. */
export interface FilterOption {
  /** What a person reads in the list. */
  readonly label: string;
  /** What is written in place of what was typed. */
  readonly written: string;
  /** What it is, in a word or two. */
  readonly detail?: string;
}

/** How well an option fits what is typed: 0 begins with it, 1 has it inside; undefined does not fit. */
export function fitOf(label: string, typed: string): 0 | 1 | undefined {
  const [whole, part] = [label.toLowerCase(), typed.toLowerCase()];
  return whole.startsWith(part) ? 0 : part.length > 1 && whole.includes(part) ? 1 : undefined;
}

/** The options that fit what is typed: those that begin with it, then those that have it inside. */
export function fitting(options: readonly FilterOption[], typed: string): FilterOption[] {
  return ([0, 1] as const).flatMap((wanted) => options.filter(({ label }) => fitOf(label, typed) === wanted));
}
