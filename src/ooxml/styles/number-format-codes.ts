/** Codes that files name by number alone (ECMA-376 part 1, 18.8.30), as Excel shows them in en-US. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: "$#,##0_);($#,##0)",
  6: "$#,##0_);[Red]($#,##0)",
  7: "$#,##0.00_);($#,##0.00)",
  8: "$#,##0.00_);[Red]($#,##0.00)",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};
const BY_CODE = new Map(Object.entries(BUILT_IN).map(([id, code]) => [code, Number(id)]));

/** The code of a built-in number format. */
export function builtInCode(id: number): string | undefined {
  return BUILT_IN[id];
}

/** The number of a built-in format. Those that differ between countries (5 to 8, 14, 22, 37 to 44) are not used. */
export function builtInId(code: string): number | undefined {
  const id = BY_CODE.get(code);
  const sameEverywhere = id !== undefined && (id < 5 || (id >= 9 && id !== 14 && id < 22) || id > 44);
  return sameEverywhere ? id : undefined;
}
