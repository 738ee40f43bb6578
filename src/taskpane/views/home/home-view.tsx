import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { WorkbookStatus } from "../../../actions/read-status";
import { useFreshStatus } from "../../hooks/use-fresh-status";
import { ArrowSyncRegular } from "../../parts/icons";
import { ProblemBar } from "../../parts/problem-bar";
import { ReadingWorkbook } from "../../parts/reading-workbook";
import { ViewTitle } from "../../parts/view-title";
import { useLayout } from "../../shell/layout";
import type { ViewProps } from "../../shell/views";
import { useWorkbookStatus } from "../../shell/workbook-status";
import type { ThemeChoice } from "../../theme/theme-choice";
import { IncompletePart } from "./incomplete-part";
import { OwnSheets } from "./own-sheets";
import { SchemaPart } from "./schema-part";
import { StartPart } from "./start-part";
import { ThemeMenu } from "./theme-menu";
import { TrackedPart } from "./tracked-part";

interface HomeProps extends ViewProps {
  theme: ThemeChoice;
  onTheme: (choice: ThemeChoice) => void;
}

/** How the workbook stands, and what to do next. */
export function HomeView({ active, onNavigate, theme, onTheme }: HomeProps) {
  const layout = useLayout();
  const { status, reading, error, refresh } = useWorkbookStatus();
  useFreshStatus(active);
  const content = contentOf(status);
  const isTracked = status?.state === "tracked" || status?.state === "incomplete";
  // What beginning had to say holds until the workbook goes on or the person does.
  const [opening, setOpening] = useState<{ message: string; content: string }>();
  if (!active && opening !== undefined) {
    setOpening(undefined);
  }
  return (
    <div className={layout.wideStack}>
      <div className={layout.ends}>
        <ViewTitle content={content}>{titleOf(status?.state)}</ViewTitle>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowSyncRegular />}
          disabledFocusable={reading}
          onClick={() => void refresh()}
        >
          Refresh
        </Button>
      </div>
      <ReadingWorkbook />
      {!error && status?.hindrance && <ProblemBar error={status.hindrance} onRetry={() => void refresh()} />}
      {status?.state === "incomplete" && <IncompletePart missing={status.missing} />}
      {status !== undefined && isTracked && (
        <TrackedPart
          status={status}
          opening={opening?.content === content ? opening.message : undefined}
          onNavigate={onNavigate}
        />
      )}
      {(status?.state === "empty" || status?.state === "untracked") && (
        <StartPart
          status={status}
          onStarted={(message, after) => {
            setOpening({ message, content: contentOf(after) });
          }}
        />
      )}
      {status !== undefined && status.userSheets.length > 0 && <OwnSheets onNavigate={onNavigate} />}
      {isTracked && <SchemaPart />}
      <ThemeMenu theme={theme} onTheme={onTheme} />
    </div>
  );
}

/** Changes whenever a part with buttons in it comes or goes. */
function contentOf(status: WorkbookStatus | undefined): string {
  const { state = "unread", lastImport, userSheets = [] } = status ?? {};
  return `${state} ${lastImport?.importId ?? ""} ${lastImport?.removed ?? false} ${userSheets.length > 0}`;
}

function titleOf(state: string | undefined): string {
  if (state === undefined) {
    return "Runsheet";
  }
  return state === "empty" || state === "untracked" ? "Track your experiments here" : "This workbook";
}
