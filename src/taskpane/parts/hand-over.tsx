import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useAnnounce } from "../shell/announcer";
import { useLayout } from "../shell/layout";
import { putOnClipboard } from "./put-on-clipboard";
import { TextToCopy } from "./text-to-copy";

/** A text that can be taken out of the pane. */
export interface HandedText {
  /** Such as "runs.jsonl". */
  readonly file: string;
  /** Such as "JSON Lines". */
  readonly kind: string;
  readonly text: () => string;
}

/** Hands texts out as files, and the first of them by the clipboard, because not every Excel lets a pane save a file. */
export function HandOver({ what, texts }: { what: string; texts: readonly HandedText[] }) {
  const layout = useLayout();
  const announce = useAnnounce();
  const [said, setSaid] = useState("");
  const [byHand, setByHand] = useState<string>();
  const [first] = texts;
  const say = (sentence: string): void => {
    setSaid(sentence);
    announce(sentence);
  };
  const copy = async ({ text }: HandedText): Promise<void> => {
    const made = text();
    const isThere = await putOnClipboard(made);
    setByHand(isThere ? undefined : made);
    say(
      isThere
        ? `${what} are on the clipboard.`
        : "The clipboard cannot be reached from here: copy the text below.",
    );
  };
  return (
    <>
      <div className={layout.row}>
        {first && (
          <Button size="small" onClick={() => void copy(first)}>
            Copy as {first.kind}
          </Button>
        )}
        {texts.map((handed) => (
          <Button
            key={handed.file}
            size="small"
            onClick={() => {
              save(handed);
              say(`Saved as ${handed.file}. If Excel lets no file be saved here, copy instead.`);
            }}
          >
            Save as {handed.kind}
          </Button>
        ))}
      </div>
      {said !== "" && <p className={layout.quiet}>{said}</p>}
      {byHand !== undefined && <TextToCopy label={what} text={byHand} />}
    </>
  );
}

function save({ file, text }: HandedText): void {
  const address = URL.createObjectURL(new Blob([text()], { type: "text/plain;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = file;
  link.click();
  // After the browser has begun to save it.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, REVOKED_AFTER);
}

const REVOKED_AFTER = 10_000;
