import { Button, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { readSelection } from "../../../actions/read-selection";
import { ProblemBar } from "../../parts/problem-bar";
import { ProgressLine } from "../../parts/progress-line";
import { Section } from "../../parts/section";
import { useLayout } from "../../shell/layout";
import { readFiles } from "./read-files";
import type { ImportWork } from "./use-import";

const ACCEPTED = ".csv,.tsv,.txt,.json,.jsonl,.ndjson";

const useStyles = makeStyles({
  drop: {
    padding: "12px",
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: {
    padding: "12px",
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1Hover,
  },
});

/** Three ways to hand runs over: files, the selected cells, or a paste. */
export function SourceStep({ work }: { work: ImportWork }) {
  const layout = useLayout();
  const { state } = work.prepare;
  const busy = state.phase === "running";
  return (
    <>
      <p className={layout.text}>
        Reads MLflow and W&amp;B exports, and any CSV or JSON of runs. Nothing is written before you have seen
        it.
      </p>
      <FileSource
        busy={busy}
        onFiles={(files) => {
          work.open(() => readFiles(files));
        }}
      />
      <div className={layout.stack}>
        <div>
          <Button
            disabledFocusable={busy}
            onClick={() => {
              work.open(readSelection);
            }}
          >
            Use the selected cells
          </Button>
        </div>
        <p className={layout.quiet}>Select the rows in the sheet first, with their header.</p>
      </div>
      <ProgressLine label="Reading the source" action={work.prepare} />
      {state.phase === "failed" && <ProblemBar error={state.error} />}
      {state.phase === "failed" && state.error.code === "file-no-runs" && (
        <div>
          <Button size="small" onClick={work.insist}>
            Import it all the same
          </Button>
        </div>
      )}
      <PasteSource
        busy={busy}
        onText={(text) => {
          work.open(() => Promise.resolve({ name: "pasted text", content: text }));
        }}
      />
    </>
  );
}

/** The button is the way in; dropping files works too where Excel lets it through. */
function FileSource({ busy, onFiles }: { busy: boolean; onFiles: (files: readonly File[]) => void }) {
  const styles = useStyles();
  const layout = useLayout();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    if (files && files.length > 0 && !busy) {
      onFiles([...files]);
    }
  };
  return (
    <div
      className={over ? styles.over : styles.drop}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <div className={layout.stack}>
        <div>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => input.current?.click()}>
            Choose files
          </Button>
        </div>
        <p className={layout.quiet}>
          CSV, TSV, JSON or JSON Lines; or drop them here. Several are imported together.
        </p>
      </div>
      <input
        ref={input}
        hidden
        multiple
        type="file"
        accept={ACCEPTED}
        aria-label="Files of runs"
        onChange={(event) => {
          take(event.target.files);
          // So that the same file, put right, can be chosen again.
          event.target.value = "";
        }}
      />
    </div>
  );
}

function PasteSource({ busy, onText }: { busy: boolean; onText: (text: string) => void }) {
  const layout = useLayout();
  const [text, setText] = useState("");
  return (
    <Section title="Paste text" initiallyOpen={text !== ""}>
      <div className={layout.stack}>
        <Field label="Runs as CSV or JSON" hint="The first line of a table is its header.">
          <Textarea
            rows={5}
            resize="vertical"
            value={text}
            onChange={(_event, { value }) => {
              setText(value);
            }}
          />
        </Field>
        <div>
          <Button
            disabledFocusable={busy || text.trim() === ""}
            onClick={() => {
              onText(text);
            }}
          >
            Read the pasted text
          </Button>
        </div>
      </div>
    </Section>
  );
}
