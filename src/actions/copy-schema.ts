import { catalogueJsonSchema } from "../tracking/schema/catalogue-json-schema";
import { readTracking } from "../workbook/read-tracking";
import { counted } from "../tracking/words/counts";
import type { ActionOptions } from "./action-options";
import { readInLane } from "./in-workbook";

/** The workbook's catalogue as JSON Schema, and a sentence about it. */
export interface SchemaCopy {
  readonly text: string;
  readonly message: string;
}

/** Reads the catalogue as a JSON Schema of one run, for a training script to validate its runs by. Writes nothing. */
export async function copySchema(options: ActionOptions = {}): Promise<SchemaCopy> {
  return readInLane("reading the catalogue", options, async (context) => {
    const { catalogue } = await readTracking(context);
    const { parameters, metrics } = catalogue;
    return {
      text: JSON.stringify(catalogueJsonSchema(catalogue), undefined, 2) + "\n",
      message: `The schema has ${counted(parameters.length, "parameter")} and ${counted(metrics.length, "metric")}.`,
    };
  });
}
