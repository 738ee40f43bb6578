// Rarer functions come from @formulajs/formulajs. Only those stand here whose results agree with Excel's documentation;
// its functions of dates, texts, lookups, pairs and Student's t do not in all cases, and are our own.
import * as formulajs from "@formulajs/formulajs";
import { CellError } from "../../book/cell-content";
import { rangeFunction, type EagerFunction, type FunctionTable } from "../evaluation/function-definition";
import { finite } from "../evaluation/operators";
import { errorFromText, NUM_ERROR, VALUE_ERROR } from "../values/cell-errors";
import { ArrayMatrix } from "../values/matrix";
import type { Operand } from "../values/operand";
import type { Scalar } from "../values/scalar";
import { numbersOf } from "./numbers-of";

/** Functions of single values, as `name/least-most` (arguments). */
const OF_SCALARS =
  "NORM.DIST/4-4 NORMDIST/4-4 NORM.INV/3-3 NORMINV/3-3 NORM.S.DIST/2-2 NORM.S.INV/1-1 NORMSDIST/1-1 NORMSINV/1-1 " +
  "CONFIDENCE.NORM/3-3 CHISQ.DIST/3-3 CHISQ.DIST.RT/2-2 CHISQ.INV/2-2 CHISQ.INV.RT/2-2 F.DIST/4-4 F.DIST.RT/3-3 " +
  "F.INV/3-3 F.INV.RT/3-3 BINOM.DIST/4-4 BINOM.INV/3-3 POISSON.DIST/3-3 EXPON.DIST/3-3 GAMMA/1-1 GAMMALN/1-1 " +
  "GAMMA.DIST/4-4 GAMMA.INV/3-3 WEIBULL.DIST/4-4 LOGNORM.DIST/4-4 LOGNORM.INV/3-3 " +
  "HYPGEOM.DIST/5-5 NEGBINOM.DIST/4-4 STANDARDIZE/3-3 FISHER/1-1 FISHERINV/1-1 PHI/1-1 GAUSS/1-1 ERF/1-2 ERFC/1-1 " +
  "PMT/3-5 FV/3-5 PV/3-5 NPER/3-5 RATE/3-6 IPMT/4-6 PPMT/4-6 EFFECT/2-2 NOMINAL/2-2 SLN/3-3 " +
  "BASE/2-3 DECIMAL/2-2 BIN2DEC/1-1 BIN2HEX/1-2 BIN2OCT/1-2 DEC2BIN/1-2 DEC2HEX/1-2 DEC2OCT/1-2 HEX2BIN/1-2 " +
  "HEX2DEC/1-1 HEX2OCT/1-2 OCT2BIN/1-2 OCT2DEC/1-1 OCT2HEX/1-2 BITAND/2-2 BITOR/2-2 BITXOR/2-2 BITLSHIFT/2-2 " +
  "BITRSHIFT/2-2 ROMAN/1-2 ARABIC/1-1 CONVERT/3-3 DELTA/1-2 GESTEP/1-2 PERMUT/2-2 PERMUTATIONA/2-2 COMBINA/2-2 " +
  "FACTDOUBLE/1-1 SQRTPI/1-1 SEC/1-1 CSC/1-1 COT/1-1 ACOT/1-1 ASINH/1-1 ACOSH/1-1 ATANH/1-1 ACOTH/1-1 COTH/1-1 " +
  "SECH/1-1 CSCH/1-1";

/** Functions of one list of numbers made of all arguments. */
const OF_ALL_NUMBERS = "SKEW SKEW.P KURT MULTINOMIAL";

/** Functions whose first arguments (as many as the number says) are lists of numbers, the others single values. */
const OF_LISTS =
  "TRIMMEAN/1/2-2 PERCENTRANK.INC/1/2-3 PERCENTRANK.EXC/1/2-3 FREQUENCY/2/2-2 SUMX2MY2/2/2-2 " +
  "SUMX2PY2/2/2-2 SUMXMY2/2/2-2 Z.TEST/1/2-3 IRR/1/1-2";

/** Arguments that the package takes although they make no sense; Excel says #NUM!. */
function isOutsideDomain(name: string, args: readonly unknown[]): boolean {
  const [first, second, third] = args.map(Number);
  const isProbability = (value = 0): boolean => value >= 0 && value <= 1;
  if (/^NORM(\.INV|INV|\.S\.INV|SINV)$/.test(name) && !(Number(first) > 0 && Number(first) < 1)) {
    return true;
  }
  if (/INV(\.RT)?$/.test(name) && name !== "FISHERINV" && name !== "BINOM.INV" && !isProbability(first)) {
    return true;
  }
  if (/^NORM\.?(DIST|INV)$/.test(name) && !(Number(third) > 0)) {
    return true;
  }
  if (name === "BINOM.DIST" && !isProbability(third)) {
    return true;
  }
  return name === "POISSON.DIST" && (Number(first) < 0 || Number(second) < 0);
}

type LibraryFunction = (...args: readonly unknown[]) => unknown;

/** Finds `NORM.S.INV` as the member INV of the member S of NORM. */
function libraryFunction(name: string): LibraryFunction {
  let found: unknown = formulajs;
  for (const part of name.split(".")) {
    found =
      (typeof found === "object" && found !== null) || typeof found === "function"
        ? Reflect.get(found, part)
        : undefined;
  }
  if (typeof found !== "function") {
    throw new Error(`@formulajs/formulajs has no ${name}.`);
  }
  return found as LibraryFunction;
}

function readResult(result: unknown): Operand {
  if (result instanceof Error) {
    return errorFromText(result.message) ?? VALUE_ERROR;
  }
  if (typeof result === "number") {
    return finite(result);
  }
  if (typeof result === "string" || typeof result === "boolean") {
    return result;
  }
  if (!Array.isArray(result)) {
    return NUM_ERROR;
  }
  // A list of numbers is FREQUENCY's, which stands upright.
  return new ArrayMatrix(
    result.length,
    1,
    result.map((value: unknown): Scalar => (typeof value === "number" ? finite(value) : VALUE_ERROR)),
  );
}

function called(compute: LibraryFunction, args: readonly unknown[]): Operand {
  return readResult(compute(...args));
}

function bounds(text = "1-1"): { least: number; most: number } {
  const [least = 1, most = least] = text.split("-").map(Number);
  return { least, most };
}

function ofScalars(name: string, shape: { least: number; most: number }): EagerFunction {
  const compute = libraryFunction(name);
  return rangeFunction({ ...shape, scalars: () => true }, (args, call) => {
    const values = args.map((arg) => (arg === undefined ? undefined : (call.scalar(arg) ?? 0)));
    const error = values.find((value) => value instanceof CellError);
    if (error) {
      return error;
    }
    return isOutsideDomain(name, values) ? NUM_ERROR : called(compute, values);
  });
}

function ofAllNumbers(name: string): EagerFunction {
  const compute = libraryFunction(name);
  return rangeFunction({ least: 1 }, (args, call) => {
    const numbers = numbersOf(args, call);
    return numbers instanceof CellError ? numbers : called(compute, [numbers]);
  });
}

function ofLists(name: string, lists: number, shape: { least: number; most: number }): EagerFunction {
  const compute = libraryFunction(name);
  return rangeFunction({ ...shape, scalars: (index) => index >= lists }, (args, call) => {
    const values: unknown[] = [];
    for (const [index, arg] of args.entries()) {
      const read = index < lists ? numbersOf([arg], call) : call.scalar(arg);
      if (read instanceof CellError) {
        return read;
      }
      values.push(read);
    }
    return called(compute, values);
  });
}

const fromPackage: FunctionTable = Object.fromEntries([
  ...OF_SCALARS.split(" ").map((entry) => {
    const [name = "", shape] = entry.split("/");
    return [name, ofScalars(name, bounds(shape))] as const;
  }),
  ...OF_ALL_NUMBERS.split(" ").map((name) => [name, ofAllNumbers(name)] as const),
  ...OF_LISTS.split(" ").map((entry) => {
    const [name = "", lists, shape] = entry.split("/");
    return [name, ofLists(name, Number(lists), bounds(shape))] as const;
  }),
]);

const percentRank = fromPackage["PERCENTRANK.INC"];

/** Distributions, loans, number bases and the like. */
export const formulajsFunctions: FunctionTable = {
  ...fromPackage,
  ...(percentRank && { PERCENTRANK: percentRank }),
};
