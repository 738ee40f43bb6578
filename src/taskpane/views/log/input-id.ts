/** The id of the control of a form field in the document. */
export function inputId(key: string): string {
  return `run-${key}`;
}
