import type { RunForm } from "../../../actions/open-run-form";
import { useLayout } from "../../shell/layout";
import { ChangedMeanwhile } from "./changed-meanwhile";
import { inputId } from "./input-id";
import { RunFields } from "./run-fields";
import { ReplicateWarning } from "./replicate-warning";
import { SaveFoot } from "./save-foot";
import { useDoubtfulNames } from "./use-doubtful-names";
import type { RunDrafting } from "./use-run-draft";
import { useSaveRun } from "./use-save-run";

/** The form of one run, and the button that saves it. */
export function LogForm({ form, drafting }: { form: RunForm; drafting: RunDrafting }) {
  const layout = useLayout();
  const { check, isBegun, isOutdated } = drafting;
  const finishing = form.opened !== undefined;
  // What the form starts with is taken from the last run; saved as it is, it would say nothing new.
  const isCopy = !finishing && !isBegun;
  const { save, tried, tryToSave } = useSaveRun(form, drafting);
  const doubtful = useDoubtfulNames(drafting);
  const errors = check?.errors ?? {};
  const wrong = form.fields.filter(({ key }) => errors[key] !== undefined);
  const repeats = isCopy ? [] : (check?.sameConfiguration ?? []);
  const submit = () => {
    if (isOutdated) {
      return;
    }
    const hindrance = wrong[0]?.key ?? (isCopy ? "field:name" : doubtful.hold());
    tryToSave(hindrance === undefined);
    if (hindrance !== undefined) {
      document.getElementById(inputId(hindrance))?.focus();
    }
  };
  return (
    <form
      noValidate
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className={layout.quiet}>
        {finishing ? "" : `Becomes ${form.runId}. `}Fields marked * are required.
        {form.fields.some(({ origin }) => origin === "last run") &&
          " What usually stays is taken from the last run."}
      </p>
      <RunFields
        form={form}
        drafting={drafting}
        showsAll={tried}
        onEdited={() => {
          if (save.state.phase === "done") {
            save.reset();
          }
        }}
      />
      <ChangedMeanwhile {...drafting} />
      {repeats.length > 0 && <ReplicateWarning runs={repeats} finishing={finishing} />}
      <SaveFoot
        save={save}
        wrong={wrong.length}
        isCopy={isCopy}
        isOutdated={isOutdated}
        holds={doubtful.holds}
        tried={tried}
        repeats={finishing ? 0 : repeats.length}
      />
    </form>
  );
}
