const ERROR =
  /^#(?:DIV\/0|VALUE|REF|NAME|NUM|NULL|SPILL|CALC|GETTING_DATA|BUSY|FIELD|BLOCKED|CONNECT|UNKNOWN|PYTHON|EXTERNAL|TIMEOUT|DATA)[!?]?$|^Err:\d{3}$|^#+$/i;

/** Whether a trimmed text is what a spreadsheet shows instead of a value that it cannot compute; #N/A is a missing one. */
export function isErrorCell(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first === 35 || first === 69 || first === 101) && ERROR.test(text);
}
