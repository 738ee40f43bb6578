import { formulaFromFile } from "../../../../src/workbench/xlsx/formulas/formula-from-file";
import { formulaToFile } from "../../../../src/workbench/xlsx/formulas/formula-to-file";
import { yieldsArray } from "../../../../src/workbench/xlsx/formulas/yields-array";

describe("a formula in the file", () => {
  test.each([
    ['=MAXIFS(Runs[acc],Runs[Status],"x")', '_xlfn.MAXIFS(Runs[acc],Runs[Status],"x")'],
    ["=XLOOKUP(1,A:A,B:B)", "_xlfn.XLOOKUP(1,A:A,B:B)"],
    ["=FILTER(A1:A3,B1:B3)", "_xlfn._xlws.FILTER(A1:A3,B1:B3)"],
    ["=TAKE(SORT(UNIQUE(A1:A9)),3)", "_xlfn.TAKE(_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9)),3)"],
    ["=LET(best,MAX(A:A),best*2)", "_xlfn.LET(_xlpm.best,MAX(A:A),_xlpm.best*2)"],
    ["=LAMBDA(x,y,x+y)(1,2)", "_xlfn.LAMBDA(_xlpm.x,_xlpm.y,_xlpm.x+_xlpm.y)(1,2)"],
    ["=SUM(A1#)", "SUM(_xlfn.ANCHORARRAY(A1))"],
    ["=@A1:A9+1", "_xlfn.SINGLE(A1:A9)+1"],
    [
      '=IF(A1="MAXIFS(",STDEV.S(B:B),TEXTJOIN(",",TRUE,C:C))',
      'IF(A1="MAXIFS(",_xlfn.STDEV.S(B:B),_xlfn.TEXTJOIN(",",TRUE,C:C))',
    ],
    ["=Runs[@acc]*2", "Runs[[#This Row],[acc]]*2"],
    ["=Runs[@[val acc]]", "Runs[[#This Row],[val acc]]"],
    ["=SUM('My Runs'!A1:B2)-1", "SUM('My Runs'!A1:B2)-1"],
  ])("%s is written as %s and read back", (formula, file) => {
    expect(formulaToFile(formula)).toBe(file);
    expect(formulaFromFile(file)).toBe(formula);
  });

  test("names the table of a reference that leaves it out", () => {
    expect(formulaToFile("=[@acc]/MAX([acc])", "Runs")).toBe("Runs[[#This Row],[acc]]/MAX(Runs[acc])");
    expect(formulaFromFile("Runs[[#This Row],[acc]]*2", "Runs")).toBe("=[@acc]*2");
    expect(formulaFromFile("Runs[[#This Row],[acc]]*2", "Other")).toBe("=Runs[@acc]*2");
  });
});

describe("a formula is written as a dynamic array", () => {
  test.each([
    "=FILTER(A1:A3,B1:B3)",
    "=A1:A3*2",
    "=SUM(IF(A1:A3>1,B1:B3))",
    "=STDEV.S(IF(Runs[Status]=A1,Runs[acc]))",
    "=XLOOKUP(1,A:A,B:B)",
    "=COUNTIFS(Runs[Status],A2:A5)",
    "=Runs[acc]",
    "={1,2,3}",
    "=LET(x,1,x)",
    "=SUM(A1#)",
    "=INDEX(A1:A9,{1,2})",
  ])("when it may need to be: %s", (formula) => {
    expect(yieldsArray(formula)).toBe(true);
  });

  test.each([
    "=MAX(Runs[acc])",
    '=MAXIFS(Runs[acc],Runs[Status],"completed")',
    "=COUNTIFS(Runs[Status],A2)",
    "=IFERROR(AVERAGEIFS(Runs[acc],Runs[Experiment],A2),0)",
    "=INDEX(Runs[Name],MATCH(B2,Runs[acc],0))",
    "=Runs[@acc]*2+A1",
    '=IF(A1>0,TEXT(A1,"0.0%"),"")',
    "=VLOOKUP(A1,B1:C9,2,FALSE)",
    "=1+2",
  ])("but not when one value is all it can be: %s", (formula) => {
    expect(yieldsArray(formula)).toBe(false);
  });
});
