import type { BorderLine } from "../../book/cell-style";

type Line = Pick<BorderLine, "style" | "weight">;

/** `Excel.BorderLineStyle` and `Excel.BorderWeight` (absent: thin) by the file's name (18.18.3 ST_BorderStyle). */
const FROM_FILE: Readonly<Record<string, Line>> = {
  thin: { style: "Continuous" },
  hair: { style: "Continuous", weight: "Hairline" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  dashed: { style: "Dash" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  dashDot: { style: "DashDot" },
  mediumDashDot: { style: "DashDot", weight: "Medium" },
  dashDotDot: { style: "DashDotDot" },
  mediumDashDotDot: { style: "DashDotDot", weight: "Medium" },
  dotted: { style: "Dot" },
  double: { style: "Double" },
  slantDashDot: { style: "SlantDashDot" },
};

/** The line that one of the file's border styles draws; undefined for none. */
export function lineFromFile(style: string | undefined): Line | undefined {
  return style === undefined ? undefined : FROM_FILE[style];
}

/** The file's name of a line: the same style and weight, else the same style, else a thin line. */
export function lineToFile({ style, weight }: Line): string {
  const sameStyle = Object.entries(FROM_FILE).filter(([, line]) => line.style === style);
  const wanted = weight === "Thin" ? undefined : weight;
  const exact = sameStyle.find(([, line]) => line.weight === wanted);
  return exact?.[0] ?? sameStyle[0]?.[0] ?? "thin";
}
