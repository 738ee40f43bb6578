import { NeedsTracking } from "../../parts/needs-tracking";
import { ViewTitle } from "../../parts/view-title";
import { useLayout } from "../../shell/layout";
import type { ViewProps } from "../../shell/views";
import { PreviewStep } from "./preview-step";
import { ReportStep } from "./report-step";
import { SourceStep } from "./source-step";
import { useImport } from "./use-import";
import type { ImportWork } from "./use-import";

/** Runs from elsewhere: choose a source, look at what would be written, write it, read what was written. */
export function ImportView({ onNavigate }: ViewProps) {
  const layout = useLayout();
  const work = useImport();
  return (
    <div className={layout.wideStack}>
      <ViewTitle content={stageOf(work)}>Import runs</ViewTitle>
      <NeedsTracking onNavigate={onNavigate}>
        <Step work={work} />
      </NeedsTracking>
    </div>
  );
}

function stageOf({ commit, prepare, preview }: ImportWork): "source" | "preview" | "report" {
  if (commit.state.phase === "done") return "report";
  return preview !== undefined && prepare.state.phase === "done" ? "preview" : "source";
}

function Step({ work }: { work: ImportWork }) {
  const { commit, prepare, preview } = work;
  if (commit.state.phase === "done")
    return (
      <ReportStep key={commit.state.result.importId} report={commit.state.result} onRestart={work.restart} />
    );
  if (preview !== undefined && prepare.state.phase === "done")
    return <PreviewStep key={prepare.state.result.importId} preview={preview} work={work} />;
  return <SourceStep work={work} />;
}
