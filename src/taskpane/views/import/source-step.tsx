import { Button, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type ChangeEvent } from "react";
import { readOwnSheets } from "../../../actions/read-own-sheets";
import { readSelection } from "../../../actions/read-selection";
import { ProblemBar } from "../../parts/problem-bar";
import { ProgressLine } from "../../parts/progress-line";
import { Section } from "../../parts/section";
import { useLayout } from "../../shell/layout";
import { useWorkbookStatus } from "../../shell/workbook-status";
import { chosenFiles, droppedFiles, type HandedFile } from "./handed-files";
import { readFiles } from "./read-files";
import type { ImportWork } from "./use-import";

const ACCEPTED = ".csv,.tsv,.txt,.md,.json,.jsonl,.ndjson,.yaml,.yml,.xlsx,.xlsm,.zip";

/** Lets a person choose a folder; every browser knows it, React's types do not (https://wicg.github.io/entries-api). */
const WHOLE_FOLDER = { webkitdirectory: "" };

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

/** The ways to hand runs over: files, the selected cells, the workbook's own sheets, or a paste. */
export function SourceStep({ work }: { work: ImportWork }) {
  const layout = useLayout();
  const { state } = work.prepare;
  const busy = state.phase === "running";
  const hasSheets = (useWorkbookStatus().status?.userSheets.length ?? 0) > 0;
  return (
    <>
      <p className={layout.text}>
        Reads what MLflow, W&amp;B, Optuna, Keras, Ultralytics and many other tools write, and any CSV or JSON
        of runs. Nothing is written before you have seen it.
      </p>
      <FileSource
        busy={busy}
        onFiles={(files) => {
          work.open(async () => readFiles(await files));
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
      {hasSheets && (
        <div className={layout.stack}>
          <div>
            <Button
              disabledFocusable={busy}
              onClick={() => {
                work.open((running) => readOwnSheets(running));
              }}
            >
              Use your own sheets
            </Button>
          </div>
          <p className={layout.quiet}>
            Finds the tables of runs on the sheets of this workbook that are not Runsheet&apos;s.
          </p>
        </div>
      )}
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
function FileSource({
  busy,
  onFiles,
}: {
  busy: boolean;
  onFiles: (files: Promise<readonly HandedFile[]>) => void;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const chosen = chosenFiles(currentTarget.files ?? []);
    if (chosen.length > 0 && !busy) {
      onFiles(Promise.resolve(chosen));
    }
    // So that the same file, put right, can be chosen again.
    currentTarget.value = "";
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
        if (event.dataTransfer.files.length > 0 && !busy) {
          onFiles(droppedFiles(event.dataTransfer));
        }
      }}
    >
      <div className={layout.stack}>
        <div className={layout.row}>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => files.current?.click()}>
            Choose files
          </Button>
          <Button disabledFocusable={busy} onClick={() => folder.current?.click()}>
            Choose a folder
          </Button>
        </div>
        <p className={layout.quiet}>
          CSV, TSV, JSON, YAML, an Excel workbook, or a zip of a run&apos;s folder; or drop them here. Several
          are imported together.
        </p>
      </div>
      <input
        ref={files}
        hidden
        multiple
        type="file"
        accept={ACCEPTED}
        aria-label="Files of runs"
        onChange={take}
      />
      <input ref={folder} hidden type="file" {...WHOLE_FOLDER} aria-label="Folder of runs" onChange={take} />
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
