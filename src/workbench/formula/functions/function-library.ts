import type { FunctionDefinition } from "../evaluation/function-definition";
import { aggregateFunctions } from "./aggregate-functions";
import { arrayFunctions } from "./array-functions";
import { conditionalFunctions } from "./conditional-functions";
import { informationFunctions } from "./information-functions";
import { logicFunctions } from "./logic-functions";
import { lookupFunctions } from "./lookup-functions";
import { mathFunctions } from "./math-functions";
import { referenceFunctions } from "./reference-functions";
import { textFunctions } from "./text-functions";

/** Every function that formulas may call, by its name in upper case. */
export const functionLibrary: ReadonlyMap<string, FunctionDefinition> = new Map(
  [
    aggregateFunctions,
    conditionalFunctions,
    logicFunctions,
    informationFunctions,
    mathFunctions,
    textFunctions,
    lookupFunctions,
    referenceFunctions,
    arrayFunctions,
  ].flatMap((table) => Object.entries(table)),
);
