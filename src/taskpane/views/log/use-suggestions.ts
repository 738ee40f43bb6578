import { useState } from "react";
import type { KeyboardEvent } from "react";
import { fittingSuggestions } from "./fitting-suggestions";
import { keyOnSuggestions, type SuggestionState } from "../../parts/suggestion-keys";

const CLOSED: SuggestionState = { open: false, marked: undefined };

export interface Suggestions extends SuggestionState {
  /** The suggestions to be seen while it is open. */
  readonly shown: readonly string[];
  readonly take: (choice: string) => void;
  readonly close: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Opens the list with all suggestions, or closes it. */
  readonly toggle: () => void;
  /** Takes in what was typed, and shows what fits it. */
  readonly type: (text: string) => void;
}

/** How the suggestions of a text stand, and what a person does to them. */
export function useSuggestions(
  choices: readonly string[],
  text: string,
  onText: (text: string) => void,
): Suggestions {
  const [list, setList] = useState(CLOSED);
  // A list that was opened by hand shows everything; one that opened while typing, what fits.
  const [typed, setTyped] = useState(false);
  const shown = fittingSuggestions(choices, typed ? text : "");
  const open = list.open && shown.length > 0;
  const marked = open ? list.marked : undefined;
  const close = () => {
    setList(CLOSED);
    setTyped(false);
  };
  const take = (choice: string) => {
    onText(choice);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const answer = keyOnSuggestions(event, { open, marked }, shown.length);
    if (answer === undefined) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const choice = answer.take === undefined ? undefined : shown[answer.take];
    if (choice === undefined) {
      setList(answer.list);
    } else {
      take(choice);
    }
  };
  const toggle = () => {
    setTyped(false);
    setList(open ? CLOSED : { open: true, marked: undefined });
  };
  const type = (typedText: string) => {
    onText(typedText);
    setTyped(true);
    setList({ open: true, marked: undefined });
  };
  return { open, marked, shown, take, close, onKeyDown, toggle, type };
}
