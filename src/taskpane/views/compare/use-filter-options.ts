import { useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import type { FilterCompletion } from "../../../tracking/filter/complete-filter";
import { keyOnSuggestions, type SuggestionState } from "../../parts/suggestion-keys";
import type { TypedAnswer } from "./use-typed-filter";

/** How the list below a filter stands, and what a person does to it. */
export interface FilterOptions {
  readonly completion: FilterCompletion | undefined;
  /** The option that the arrow keys have reached. */
  readonly marked: number | undefined;
  readonly take: (index: number) => void;
  readonly close: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Takes in what was typed. */
  readonly type: (text: string) => void;
  /** Follows the caret, while the list is open. */
  readonly moved: () => void;
}

const CLOSED: SuggestionState = { open: false, marked: undefined };
const OPEN: SuggestionState = { open: true, marked: undefined };

/** Options for going on with a filter: they open while somebody types, and nothing is taken but what the arrow keys marked. */
export function useFilterOptions(
  field: RefObject<HTMLInputElement | null>,
  text: string,
  { asked, typed, ask }: TypedAnswer,
  onText: (text: string) => void,
): FilterOptions {
  const [list, setList] = useState(CLOSED);
  const placed = useRef<number>(undefined);
  const found = list.open && asked?.text === text ? typed?.completion : undefined;
  const marked = found && list.marked;
  const askAt = (now: string, caret: number | undefined): void => {
    ask({ text: now, caret });
  };
  useLayoutEffect(() => {
    const at = placed.current;
    placed.current = undefined;
    if (at !== undefined) {
      field.current?.setSelectionRange(at, at);
    }
  }, [field, text]);
  const take = (index: number): void => {
    const option = found?.options[index];
    if (found && option) {
      const next = text.slice(0, found.from) + option.written + text.slice(found.to);
      const caret = found.from + option.written.length;
      placed.current = caret;
      onText(next);
      setList(OPEN);
      askAt(next, caret);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isTab = event.key === "Tab" && !event.shiftKey && marked !== undefined;
    const count = found?.options.length ?? 0;
    const opens = event.key === "ArrowDown" && !found;
    const answer = keyOnSuggestions(
      isTab ? withKey(event, "Enter") : event,
      { open: found !== undefined, marked },
      count,
    );
    if (opens && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      setList(OPEN);
      askAt(text, caretOf(field.current));
      return;
    }
    if (answer) {
      event.preventDefault();
      event.stopPropagation();
      if (answer.take === undefined) {
        setList(answer.list);
      } else {
        take(answer.take);
      }
    } else if (event.key === "Enter") {
      setList(CLOSED);
    }
  };
  return {
    completion: found,
    marked,
    take,
    close: () => {
      setList(CLOSED);
    },
    onKeyDown,
    type: (next) => {
      onText(next);
      setList(OPEN);
      askAt(next, caretOf(field.current));
    },
    moved: () => {
      const caret = caretOf(field.current);
      if (list.open && asked?.text === text && asked.caret !== caret) {
        setList(OPEN);
        askAt(text, caret);
      }
    },
  };
}

/** Where the caret stands; undefined where a part is selected. */
function caretOf(input: HTMLInputElement | null): number | undefined {
  const at = input?.selectionStart ?? undefined;
  return at === input?.selectionEnd ? at : undefined;
}

function withKey({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent, key: string) {
  return { altKey, ctrlKey, metaKey, shiftKey, key };
}
