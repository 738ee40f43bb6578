import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ValueChoice, ValueQuestion } from "../../../tracking/planning/value-questions";
import { counted } from "../../../tracking/words/counts";
import { useLayout } from "../../shell/layout";

interface ValueListProps {
  readonly values: readonly ValueQuestion[];
  readonly busy: boolean;
  readonly onChoose: (choices: readonly ValueChoice[]) => void;
}

/** Experiments and datasets that may be known ones, misspelt: nothing is imported until each is answered, or all at once. */
export function ValueList({ values, busy, onChoose }: ValueListProps) {
  const layout = useLayout();
  if (values.length === 0) {
    return null;
  }
  const meant = ({ field, value, same }: ValueQuestion): ValueChoice => ({ field, value, as: same });
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {counted(values.length, "name")} in the runs may be{" "}
          {values.length === 1 ? "a known one" : "known ones"} misspelt.
        </MessageBarTitle>
        {values.map((question) => {
          const { field, value, same, runs } = question;
          return (
            <div
              key={`${field} ${value}`}
              className={layout.stack}
              role="group"
              aria-label={`Is ${value} ${same}?`}
            >
              <p className={layout.text}>
                Is <strong>{value}</strong> ({counted(runs, "run")}) the {field} <strong>{same}</strong>?
              </p>
              <div className={layout.row}>
                <Button
                  size="small"
                  disabledFocusable={busy}
                  onClick={() => {
                    onChoose([meant(question)]);
                  }}
                >
                  Same as {same}
                </Button>
                <Button
                  size="small"
                  disabledFocusable={busy}
                  onClick={() => {
                    onChoose([{ field, value, as: value }]);
                  }}
                >
                  A new one
                </Button>
              </div>
            </div>
          );
        })}
        {values.length > 1 && (
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => {
              onChoose(values.map(meant));
            }}
          >
            All {values.length} are the same
          </Button>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
