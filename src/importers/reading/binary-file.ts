import { RunsheetError } from "../../tracking/runsheet-error";
import type { BinaryKind } from "./binary-kinds";

/** The error for a file that holds no text: what it is, and what to hand over in its place. */
export function binaryFile(name: string, { name: kind, advice }: BinaryKind): RunsheetError {
  return new RunsheetError("file-binary", `${name} is ${kind}, not a text file with runs.`, advice);
}
