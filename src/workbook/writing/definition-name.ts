/** An entry of a catalogue. */
export interface DefinitionName {
  readonly table: "Params" | "Metrics";
  readonly name: string;
  /** What it held when it was written, where that is known. */
  readonly digest?: string;
}
