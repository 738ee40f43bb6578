import { createContext, useCallback, useContext, useState } from "react";
import type { ReactNode } from "react";
import { useLayout } from "./layout";

const Announce = createContext<(text: string) => void>(() => undefined);

/** The way to say something to a screen reader without moving the focus. */
export function useAnnounce(): (text: string) => void {
  return useContext(Announce);
}

/** Holds the pane's one polite live region. */
export function Announcer({ children }: { children: ReactNode }) {
  const layout = useLayout();
  const [said, setSaid] = useState({ text: "", turn: 0 });
  const announce = useCallback((text: string) => {
    setSaid((last) => ({ text, turn: last.turn + 1 }));
  }, []);
  return (
    <Announce value={announce}>
      {children}
      <div role="status" aria-live="polite" className={layout.unseen}>
        {/* A new element each time, so that the same sentence said twice is heard twice. */}
        <span key={said.turn}>{said.text}</span>
      </div>
    </Announce>
  );
}
