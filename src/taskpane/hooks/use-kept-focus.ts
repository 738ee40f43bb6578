import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/**
 * For the heading of a view whose content is replaced: when that takes the focused element away, the heading gets the
 * focus, so that the keyboard goes on from there. Focus that stands anywhere else, above all on the sheet, is left alone.
 */
export function useKeptFocus(content: unknown): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(content);
  useEffect(() => {
    if (shown.current === content) {
      return;
    }
    shown.current = content;
    if (document.hasFocus() && document.activeElement === document.body) {
      heading.current?.focus({ preventScroll: true });
    }
  }, [content]);
  return heading;
}
