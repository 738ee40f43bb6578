import type { FormField } from "../../../actions/open-run-form";

/** What every control of the form is given. */
export interface ControlProps {
  readonly id: string;
  readonly field: FormField;
  readonly text: string;
  readonly onText: (text: string) => void;
}
