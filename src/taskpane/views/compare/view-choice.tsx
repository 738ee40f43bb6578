import { Field, Select } from "@fluentui/react-components";
import type { SavedView } from "../../../tracking/views/saved-view";
import { viewAge, viewWords } from "../../../tracking/views/view-words";
import { useLayout } from "../../shell/layout";

/** The choice of a view, and what the one that is chosen holds; what views are, where there is none. */
export function ViewChoice(props: {
  views: readonly SavedView[];
  view: SavedView | undefined;
  /** How many runs there are now. */
  runs: number;
  isBusy: boolean;
  onChoose: (name: string) => void;
}) {
  const { views, view, runs, isBusy, onChoose } = props;
  const layout = useLayout();
  if (view === undefined) {
    return (
      <p className={layout.quiet}>
        A view keeps what is asked here and how Runs looks (hidden columns, order, filter), under a name in
        this workbook.
      </p>
    );
  }
  return (
    <>
      <Field label="View" size="small">
        <Select
          size="small"
          value={view.name}
          disabled={isBusy}
          onChange={(_event, { value }) => {
            onChoose(value);
          }}
        >
          {views.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {view.description !== "" && <p className={layout.text}>{view.description}</p>}
      <p className={layout.quiet}>
        {viewWords(view)} {viewAge(view, runs)}
      </p>
    </>
  );
}
