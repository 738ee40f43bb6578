import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ImportReport } from "../../../actions/commit-import";
import type { PreparedImport } from "../../../actions/prepare-import";
import { DecisionCountsLine } from "../../parts/decision-counts";
import { ProblemBar } from "../../parts/problem-bar";
import { ProgressLine } from "../../parts/progress-line";
import { ResultBar } from "../../parts/result-bar";
import { Section } from "../../parts/section";
import { StickyFoot } from "../../parts/sticky-foot";
import { apartWords } from "../../words/given-words";
import { importWords } from "../../words/import-words";
import { tableAsked } from "../../words/table-words";
import type { TableChoice } from "../../../worker/import-choices";
import { openQuestions } from "../../words/open-questions";
import { partsWords } from "../../words/parts-words";
import { count, counted } from "../../../tracking/words/counts";
import { useLayout } from "../../shell/layout";
import { CellQuestionList } from "./cell-question-list";
import { broughtCounts } from "../../../tracking/planning/brought-rows";
import { BroughtList } from "./brought-list";
import { ColumnList } from "./column-list";
import { CurveChoiceList } from "./curve-choice-list";
import { EncodingChoice } from "./encoding-choice";
import { GivenList } from "./given-list";
import { NameList, type NameAnswer } from "./name-list";
import { NewDefinitions } from "./new-definitions";
import { NoticeList } from "./notice-list";
import { foundWords } from "../../words/found-words";
import { PrimaryMetricChoice } from "./primary-metric-choice";
import { QuestionList } from "./question-list";
import { ReadingChoice } from "./reading-choice";
import { ReasonList } from "./reason-list";
import { RoleQuestionList } from "./role-question-list";
import type { ImportWork } from "./use-import";
import { TableList } from "./table-list";
import { SpellingList } from "./spelling-list";
import { ValueList } from "./value-list";

const NO_TABLES: readonly TableChoice[] = [];

/** Everything that would be written, before it is written; every column's role and type can be changed here. */
export function PreviewStep({ preview, work }: { preview: PreparedImport; work: ImportWork }) {
  const layout = useLayout();
  const unsure = preview.columns.filter((one) => one.unsure !== undefined && one.asksRole !== true).length;
  const left = preview.counts.update + preview.counts.skip + preview.counts.reject;
  const planning = work.remap.state.phase === "running";
  const parts = partsWords(preview.parts);
  const answer = (answers: readonly NameAnswer[]) => {
    const typeOf = (asked: number) => preview.columns.find(({ column }) => column === asked)?.type ?? "text";
    work.choose(answers.map((one) => ({ ...one, type: typeOf(one.column) })));
  };
  const { given = [] } = preview.choices;
  const { apart } = preview.given;
  const created = preview.newParameters.length + preview.newMetrics.length;
  return (
    <>
      <div className={layout.stack}>
        <p className={layout.text}>
          <strong>{preview.sourceName}</strong>
        </p>
        {parts !== undefined && <p className={layout.quiet}>{parts}</p>}
        <p className={layout.text}>{foundWords(preview)}</p>
        <p className={layout.quiet}>Taken for that because {preview.format.reason}.</p>
        <DecisionCountsLine counts={preview.counts} />
        <p className={layout.quiet}>Together {counted(preview.rows, "run")}, as many as the source has.</p>
        {preview.remarks.map((remark) => (
          <p key={remark} className={layout.quiet}>
            {remark}
          </p>
        ))}
      </div>
      <EncodingChoice parts={preview.parts} busy={planning} onChoose={work.decode} />
      <TableList
        tables={preview.tables}
        cleanTables={preview.cleanTables}
        choices={preview.choices.tables ?? NO_TABLES}
        busy={planning}
        onChoose={work.lay}
      />
      {preview.readings !== undefined && (
        <ReadingChoice readings={preview.readings} busy={planning} onChoose={work.read} />
      )}
      <NameList names={preview.names} busy={planning} onAnswer={answer} />
      <ValueList values={preview.values} busy={planning} onChoose={work.respell} />
      <SpellingList spellings={preview.spellings} busy={planning} onChoose={work.spell} />
      {preview.primary !== undefined && (
        <PrimaryMetricChoice
          primary={preview.primary}
          metrics={preview.newMetrics}
          busy={planning}
          onChoose={work.lead}
        />
      )}
      {preview.curves !== undefined && (
        <CurveChoiceList
          curves={preview.curves}
          points={preview.points}
          busy={planning}
          onChoose={work.take}
        />
      )}
      <RoleQuestionList
        columns={preview.columns}
        choices={work.choices}
        busy={planning}
        onChoose={(choice) => {
          work.choose([choice]);
        }}
      />
      <CellQuestionList
        columns={preview.columns}
        choices={work.choices}
        busy={planning}
        onChoose={(choice) => {
          work.choose([choice]);
        }}
      />
      {unsure > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {counted(unsure, "column")} could mean more than one thing.{" "}
            {unsure === 1 ? "It stands" : "They stand"} first in the list.
          </MessageBarBody>
        </MessageBar>
      )}
      <QuestionList
        questions={preview.questions}
        busy={work.remap.state.phase === "running"}
        onAnswer={work.answer}
      />
      <div>
        <Section title="Columns" note={count(preview.columns.length)} initiallyOpen={unsure > 0}>
          <ColumnList
            key={`${preview.readings?.taken ?? ""} ${JSON.stringify(preview.choices.tables ?? [])}`}
            preview={preview}
            choices={work.choices}
            onChoose={work.choose}
          />
        </Section>
        {apart !== undefined && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{apartWords(apart)}</MessageBarBody>
          </MessageBar>
        )}
        {preview.given.fields.length > 0 && (
          <Section
            title="Experiment, model or dataset"
            {...(given.length > 0 && { note: count(given.length) })}
            initiallyOpen={apart !== undefined}
          >
            <GivenList given={preview.given} chosen={given} busy={planning} onChoose={work.give} />
          </Section>
        )}
        {left > 0 && (
          <Section title="Rows not simply added" note={count(left)} initiallyOpen={preview.counts.reject > 0}>
            <ReasonList preview={preview} />
          </Section>
        )}
        <BroughtList brought={preview.brought} />
        {created > 0 && (
          <Section title="New in the catalogues" note={count(created)} initiallyOpen={false}>
            <NewDefinitions preview={preview} />
          </Section>
        )}
        {preview.notices.length + preview.warnings.length > 0 && (
          <Section title="Worth knowing" note={count(preview.notices.length + preview.warnings.length)}>
            <NoticeList preview={preview} />
          </Section>
        )}
      </div>
      <Foot preview={preview} work={work} />
    </>
  );
}

function Foot({ preview, work }: { preview: PreparedImport; work: ImportWork }) {
  const layout = useLayout();
  const { commit, remap } = work;
  const { counts, points, brought } = preview;
  const others = Object.values(broughtCounts(brought)).reduce((sum, one) => sum + one, 0);
  const news = counts.add + counts.update + points + others;
  const asked = firstAsked(preview);
  const writing = commit.state.phase === "running";
  const planning = remap.state.phase === "running";
  return (
    <StickyFoot>
      {remap.state.phase === "failed" && <ProblemBar error={remap.state.error} onRetry={work.replan} />}
      {commit.state.phase === "failed" && <ProblemBar error={commit.state.error} />}
      {commit.state.phase === "done" && <TakenBack report={commit.state.result} />}
      {writing ? (
        <ProgressLine label="Writing the runs" action={commit} />
      ) : (
        <ProgressLine label="Planning anew" action={remap} />
      )}
      {asked !== undefined && <p className={layout.text}>{asked}</p>}
      {openQuestions(preview.columns, "before").map((sentence) => (
        <p key={sentence} className={layout.text}>
          {sentence}
        </p>
      ))}
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabled={news === 0 || asked !== undefined || remap.state.phase === "failed"}
          disabledFocusable={writing || planning}
          onClick={() => void commit.start(preview)}
        >
          {importWords(counts, points, brought)}
        </Button>
        <Button disabledFocusable={writing} onClick={work.restart}>
          Back
        </Button>
      </div>
    </StickyFoot>
  );
}

/** What a person has to say before anything is imported, if anything. */
function firstAsked({ tables, readings, names, values }: PreparedImport): string | undefined {
  const unsure = tables.find(({ use, isUnsure }) => use !== "left out" && isUnsure);
  if (unsure) {
    return tableAsked(unsure);
  }
  if (readings?.isOpen === true) {
    return "First say what this table is.";
  }
  return names.length + values.length > 0 ? "First say which of the new names are known ones." : undefined;
}

/** An import that failed, or was stopped, and left nothing behind; the preview stays for another try. */
function TakenBack({ report: { message, error } }: { report: ImportReport }) {
  const intent = error === undefined || error.code === "cancelled" ? "info" : "error";
  return <ResultBar message={error ? `${message} ${error.advice}` : message} intent={intent} />;
}
