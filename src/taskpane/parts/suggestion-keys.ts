/** How a list of suggestions stands. */
export interface SuggestionState {
  readonly open: boolean;
  /** The option that the arrow keys have reached. */
  readonly marked: number | undefined;
}

/** What a key does to the list: how it stands then, and the option that is taken, if any. */
export interface SuggestionAnswer {
  readonly list: SuggestionState;
  readonly take?: number;
}

type Key = Readonly<Record<"altKey" | "ctrlKey" | "metaKey" | "shiftKey", boolean>> & {
  readonly key: string;
};

const CLOSED: SuggestionState = { open: false, marked: undefined };

/**
 * What a key does on a text with suggestions; undefined leaves the key to the text. Only the arrow keys mark an option
 * and only Enter takes a marked one, so that no key that edits or leaves the text can replace it.
 */
export function keyOnSuggestions(
  { key, altKey, ctrlKey, metaKey, shiftKey }: Key,
  list: SuggestionState,
  count: number,
): SuggestionAnswer | undefined {
  if (ctrlKey || metaKey || shiftKey) {
    return undefined;
  }
  if (altKey) {
    return (key === "ArrowDown" && count > 0) || (key === "ArrowUp" && list.open)
      ? { list: { open: key === "ArrowDown", marked: undefined } }
      : undefined;
  }
  switch (key) {
    case "ArrowDown":
      return count > 0 ? { list: { open: true, marked: step(list, 1, count) } } : undefined;
    case "ArrowUp":
      return count > 0 ? { list: { open: true, marked: step(list, -1, count) } } : undefined;
    case "Enter":
      return list.marked === undefined ? undefined : { list: CLOSED, take: list.marked };
    case "Escape":
      return list.open ? { list: CLOSED } : undefined;
    default:
      return undefined;
  }
}

/** The next option up or down; past either end nothing is marked, which is the text itself. */
function step({ marked }: SuggestionState, by: 1 | -1, count: number): number | undefined {
  const text = count;
  const next = ((marked ?? text) + by + count + 1) % (count + 1);
  return next === text ? undefined : next;
}
