import type { FunctionDefinition } from "../evaluation/function-definition";
import { aggregateFunctions } from "./aggregate-functions";
import { arrayFunctions } from "./array-functions";
import { conditionalFunctions } from "./conditional-functions";
import { dateFunctions } from "./date-functions";
import { formulajsFunctions } from "./formulajs-functions";
import { informationFunctions } from "./information-functions";
import { lambdaFunctions } from "./lambda-functions";
import { logicFunctions } from "./logic-functions";
import { lookupFunctions } from "./lookup-functions";
import { mathFunctions } from "./math-functions";
import { rankingFunctions } from "./ranking-functions";
import { referenceFunctions } from "./reference-functions";
import { regressionFunctions } from "./regression-functions";
import { sortFunctions } from "./sort-functions";
import { betaFunctions } from "./beta-functions";
import { studentTFunctions } from "./student-t-functions";
import { subtotalFunctions } from "./subtotal-functions";
import { textFunctions } from "./text-functions";

/** Every function that formulas may call, by its name in upper case. */
export const functionLibrary: ReadonlyMap<string, FunctionDefinition> = new Map(
  [
    // First, so that our own functions go before those of the package.
    formulajsFunctions,
    aggregateFunctions,
    rankingFunctions,
    conditionalFunctions,
    logicFunctions,
    informationFunctions,
    mathFunctions,
    textFunctions,
    lookupFunctions,
    referenceFunctions,
    arrayFunctions,
    sortFunctions,
    lambdaFunctions,
    dateFunctions,
    regressionFunctions,
    betaFunctions,
    studentTFunctions,
    subtotalFunctions,
  ].flatMap((table) => Object.entries(table)),
);
