import { useEffect, useRef } from "react";
import { NeedsTracking } from "../../parts/needs-tracking";
import { ViewTitle } from "../../parts/view-title";
import { Section } from "../../parts/section";
import { useImportOffers } from "../../shell/import-offer";
import { useLayout } from "../../shell/layout";
import { useImport, type ImportWork } from "./use-import";
import type { ViewProps } from "../../shell/views";
import { useWorkbookStatus } from "../../shell/workbook-status";
import { EarlierImports } from "./earlier-imports";
import { PreviewStep } from "./preview-step";
import { ReportStep } from "./report-step";
import { SourceStep } from "./source-step";
import { wasTakenBack } from "./use-import";

/** Runs from elsewhere: choose a source, look at what would be written, write it, read what was written. */
export function ImportView({ active }: ViewProps) {
  const layout = useLayout();
  const work = useImport();
  return (
    <div className={layout.wideStack}>
      <ViewTitle content={stageOf(work)}>Import runs</ViewTitle>
      <NeedsTracking active={active}>
        <Step work={work} />
      </NeedsTracking>
    </div>
  );
}

function stageOf({ commit, prepare, preview }: ImportWork): "source" | "preview" | "report" {
  if (commit.state.phase === "done" && !wasTakenBack(commit.state.result)) {
    return "report";
  }
  return preview !== undefined && prepare.state.phase === "done" ? "preview" : "source";
}

/** Opens what another view handed over, as soon as nothing is being written. */
function useOffered({ open, commit }: ImportWork): void {
  const { offer, take } = useImportOffers();
  const writing = commit.state.phase === "running";
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    if (offer && !writing) {
      take();
      latest.current(offer.read);
    }
  }, [offer, take, writing]);
}

function Step({ work }: { work: ImportWork }) {
  useOffered(work);
  const imported = useWorkbookStatus().status?.lastImport !== undefined;
  const { commit, prepare, preview } = work;
  if (commit.state.phase === "done" && !wasTakenBack(commit.state.result)) {
    return (
      <ReportStep
        key={commit.state.result.importId}
        report={commit.state.result}
        preview={preview}
        onRestart={work.restart}
      />
    );
  }
  if (preview !== undefined && prepare.state.phase === "done") {
    return <PreviewStep key={prepare.state.result.importId} preview={preview} work={work} />;
  }
  return (
    <>
      <SourceStep work={work} />
      {imported && (
        <Section title="Earlier imports" initiallyOpen={false}>
          <EarlierImports />
        </Section>
      )}
    </>
  );
}
