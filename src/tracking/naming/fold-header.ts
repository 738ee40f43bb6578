/** A header, or another name of Excel's, as two that Excel takes for equal share it: case and outer spaces are nothing. */
export function foldHeader(header: string): string {
  return header.trim().toLowerCase();
}
