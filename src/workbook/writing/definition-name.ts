/** An entry of a catalogue. */
export interface DefinitionName {
  readonly table: "Params" | "Metrics";
  readonly name: string;
}
