/** The colors of the sheet itself, which cells without a look of their own take on. */
export interface SheetPalette {
  readonly dark: boolean;
  readonly background: string;
  readonly text: string;
  readonly gridline: string;
}

export const LIGHT_SHEET: SheetPalette = {
  dark: false,
  background: "#ffffff",
  text: "#1f1f1f",
  gridline: "#e1e1e1",
};
export const DARK_SHEET: SheetPalette = {
  dark: true,
  background: "#181818",
  text: "#e8e8e8",
  gridline: "#333333",
};

/** Accents of the Office theme 2013 to 2022, which table styles and charts number from 1. */
export const ACCENTS = ["#4472c4", "#ed7d31", "#a5a5a5", "#ffc000", "#5b9bd5", "#70ad47"] as const;
