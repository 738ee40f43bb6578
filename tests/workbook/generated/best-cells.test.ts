import { bestRow } from "../../../src/workbook/generated/best-cells";
import { highlightFormula } from "../../../src/workbook/rules/best-run-format";
import type { TableShape } from "../../../src/workbook/layout";
import { metricsTable } from "../metrics-table";

const RUNS: TableShape = {
  id: "1",
  name: "Runs",
  sheetId: "2",
  sheetName: "Runs",
  headerRow: 0,
  column: 0,
  rows: 3,
  headers: ["Run ID", "Name", "Status", "val acc"],
  showTotals: false,
  filtered: false,
  sheetProtected: false,
  headerShown: true,
};

/** A formula with a line for each of its outer parts, to be read on one screen. */
function lines(formula: string): string {
  return formula.replaceAll(",IF(", ",\n  IF(").replaceAll(",AGGREGATE(", ",\n    AGGREGATE(");
}

test("what the cells of the best value say", () => {
  const row = bestRow({
    metric: "val acc",
    runs: { table: "Runs", status: "Status", value: "val acc" },
    metrics: metricsTable("Name", "GOAL", "Tolerance"),
  });
  expect(row.map(lines).join("\n\n")).toMatchInlineSnapshot(`
   "val acc

   =IFERROR(LOWER(TRIM(SUBSTITUTE(INDEX(Metrics[GOAL],MATCH(TRUE,INDEX(EXACT(TRIM(SUBSTITUTE(Metrics[Name],UNICHAR(160)," ")),TRIM(SUBSTITUTE($A$2,UNICHAR(160)," "))),0),0)),UNICHAR(160)," "))),"none")

   =IFERROR(MAX(0,
     IF(ISNUMBER(INDEX(Metrics[Tolerance],MATCH(TRUE,INDEX(EXACT(TRIM(SUBSTITUTE(Metrics[Name],UNICHAR(160)," ")),TRIM(SUBSTITUTE($A$2,UNICHAR(160)," "))),0),0))),INDEX(Metrics[Tolerance],MATCH(TRUE,INDEX(EXACT(TRIM(SUBSTITUTE(Metrics[Name],UNICHAR(160)," ")),TRIM(SUBSTITUTE($A$2,UNICHAR(160)," "))),0),0)),NUMBERVALUE(SUBSTITUTE(INDEX(Metrics[Tolerance],MATCH(TRUE,INDEX(EXACT(TRIM(SUBSTITUTE(Metrics[Name],UNICHAR(160)," ")),TRIM(SUBSTITUTE($A$2,UNICHAR(160)," "))),0),0)),"%","x"),"."," "))),0)

   =COUNTIF(Runs[Status]," *")+COUNTIF(Runs[Status],"* ")+COUNTIF(Runs[Status],"*  *")+COUNTIF(Runs[Status],"*"&UNICHAR(160)&"*")=0

   =IF($D$2,COUNTIFS(Runs[Status],"Completed",Runs[[val acc]],"<="&9.99E+307),SUMPRODUCT(--ISNUMBER(1/(ISNUMBER(Runs[[val acc]])*(Runs[[val acc]]<=9.99E+307)*(TRIM(SUBSTITUTE(Runs[Status],UNICHAR(160)," "))="Completed")))))

   =IF($E$2=0,"",
     IF($B$2="maximize",
     IF($D$2,MAXIFS(Runs[[val acc]],Runs[Status],"Completed",Runs[[val acc]],"<="&9.99E+307),
       AGGREGATE(14,6,Runs[[val acc]]/(ISNUMBER(Runs[[val acc]])*(Runs[[val acc]]<=9.99E+307)*(TRIM(SUBSTITUTE(Runs[Status],UNICHAR(160)," "))="Completed")),1)),
     IF($B$2="minimize",
     IF($D$2,MINIFS(Runs[[val acc]],Runs[Status],"Completed",Runs[[val acc]],"<="&9.99E+307),
       AGGREGATE(15,6,Runs[[val acc]]/(ISNUMBER(Runs[[val acc]])*(Runs[[val acc]]<=9.99E+307)*(TRIM(SUBSTITUTE(Runs[Status],UNICHAR(160)," "))="Completed")),1)),"")))

   =IF($F$2="","",$F$2-IF($B$2="maximize",$C$2,0)-1E-12*MAX(ABS($F$2),$C$2))

   =IF($F$2="","",$F$2+IF($B$2="minimize",$C$2,0)+1E-12*MAX(ABS($F$2),$C$2))"
  `);
});

test("what the highlight's rule says", () => {
  expect(highlightFormula(RUNS, { status: 2, value: 3 })).toMatchInlineSnapshot(
    `"=AND("Runsheet best run"<>"",AND((TRIM(SUBSTITUTE($C2,UNICHAR(160)," "))="Completed"),ISNUMBER($D2),$D2>=Runsheet_BestFrom,$D2<=Runsheet_BestTo))"`,
  );
});
