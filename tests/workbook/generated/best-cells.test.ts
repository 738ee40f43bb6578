import { ALL_RUNS } from "../../../src/tracking/best/best-question";
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

/** The cells that hold anything, to be read on one screen. */
function said(row: readonly string[]): string {
  return row
    .filter((cell) => cell !== "")
    .map(lines)
    .join("\n\n");
}

/** A formula with a line for each of its outer parts, to be read on one screen. */
function lines(formula: string): string {
  return formula.replaceAll(",IF(", ",\n  IF(").replaceAll(",AGGREGATE(", ",\n    AGGREGATE(");
}

test("what the cells of the best value say", () => {
  const row = bestRow({
    metric: "val acc",
    runs: { table: "Runs", status: "Status", value: "val acc", headerOf: () => "" },
    asked: { question: ALL_RUNS, asked: [] },
    metrics: metricsTable("Name", "GOAL", "Tolerance"),
  });
  expect(said(row)).toMatchInlineSnapshot(`
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

   =IF($F$2="","",$F$2+IF($B$2="minimize",$C$2,0)+1E-12*MAX(ABS($F$2),$C$2))

   =""

   =""

   =0"
  `);
});

test("what the highlight's rule says", () => {
  expect(highlightFormula(RUNS, { status: 2, value: 3 })).toMatchInlineSnapshot(
    `"=AND("Runsheet best run"<>"",AND((TRIM(SUBSTITUTE($C2,UNICHAR(160)," "))="Completed"),ISNUMBER($D2),$D2>=Runsheet_BestFrom,$D2<=Runsheet_BestTo))"`,
  );
});

test("what the cells say of a filter and of outliers", () => {
  const row = bestRow({
    metric: "acc",
    runs: { table: "Runs", status: "Status", value: "acc", headerOf: () => "latency (ms)" },
    asked: {
      question: { filter: "`latency (ms)` <= 50", withoutOutliers: true, ties: "loss" },
      filter: {
        kind: "span",
        column: { role: "metric", name: "latency" },
        span: { atMost: 50 },
        isDate: false,
      },
      asked: ["latency (ms)"],
      ties: "loss",
    },
    metrics: undefined,
  });
  expect(said(row.slice(4))).toMatchInlineSnapshot(`
   "=IF($O$2>0,0,SUMPRODUCT(--ISNUMBER(1/(ISNUMBER(Runs[acc])*(Runs[acc]<=9.99E+307)*(TRIM(SUBSTITUTE(Runs[Status],UNICHAR(160)," "))="Completed")*ISNUMBER(1/(ISNUMBER(Runs[[latency (ms)]])*(Runs[[latency (ms)]]<=50)))*(($N$2<=$M$2)+(Runs[acc]>=$M$2-(3*($N$2-$M$2)+1E-12*MAX(ABS($M$2),ABS($N$2))))*(Runs[acc]<=$N$2+(3*($N$2-$M$2)+1E-12*MAX(ABS($M$2),ABS($N$2))))>0)))))

   =IF($E$2=0,"",
     IF($B$2="maximize",
       AGGREGATE(14,6,Runs[acc]/(ISNUMBER(Runs[acc])*(Runs[acc]<=9.99E+307)*(TRIM(SUBSTITUTE(Runs[Status],UNICHAR(160)," "))="Completed")*ISNUMBER(1/(ISNUMBER(Runs[[latency (ms)]])*(Runs[[latency (ms)]]<=50)))*(($N$2<=$M$2)+(Runs[acc]>=$M$2-(3*($N$2-$M$2)+1E-12*MAX(ABS($M$2),ABS($N$2))))*(Runs[acc]<=$N$2+(3*($N$2-$M$2)+1E-12*MAX(ABS($M$2),ABS($N$2))))>0)),1),
     IF($B$2="minimize",
       AGGREGATE(15,6,Runs[acc]/(ISNUMBER(Runs[acc])*(Runs[acc]<=9.99E+307)*(TRIM(SUBSTITUTE(Runs[Status],UNICHAR(160)," "))="Completed")*ISNUMBER(1/(ISNUMBER(Runs[[latency (ms)]])*(Runs[[latency (ms)]]<=50)))*(($N$2<=$M$2)+(Runs[acc]>=$M$2-(3*($N$2-$M$2)+1E-12*MAX(ABS($M$2),ABS($N$2))))*(Runs[acc]<=$N$2+(3*($N$2-$M$2)+1E-12*MAX(ABS($M$2),ABS($N$2))))>0)),1),"")))

   =IF($F$2="","",
     IF($N$2>$M$2,MAX($F$2-IF($B$2="maximize",$C$2,0)-1E-12*MAX(ABS($F$2),$C$2),$M$2-(3*($N$2-$M$2)+1E-12*MAX(ABS($M$2),ABS($N$2)))),$F$2-IF($B$2="maximize",$C$2,0)-1E-12*MAX(ABS($F$2),$C$2)))

   =IF($F$2="","",
     IF($N$2>$M$2,MIN($F$2+IF($B$2="minimize",$C$2,0)+1E-12*MAX(ABS($F$2),$C$2),$N$2+(3*($N$2-$M$2)+1E-12*MAX(ABS($M$2),ABS($N$2)))),$F$2+IF($B$2="minimize",$C$2,0)+1E-12*MAX(ABS($F$2),$C$2)))

   \`latency (ms)\` <= 50

   left out

   =Runs[[#Headers],[loss]]

   =IFERROR(AGGREGATE(17,6,Runs[acc]/(ISNUMBER(Runs[acc])*(Runs[acc]<=9.99E+307)*(TRIM(SUBSTITUTE(Runs[Status],UNICHAR(160)," "))="Completed")*ISNUMBER(1/(ISNUMBER(Runs[[latency (ms)]])*(Runs[[latency (ms)]]<=50)))),1),"")

   =IFERROR(AGGREGATE(17,6,Runs[acc]/(ISNUMBER(Runs[acc])*(Runs[acc]<=9.99E+307)*(TRIM(SUBSTITUTE(Runs[Status],UNICHAR(160)," "))="Completed")*ISNUMBER(1/(ISNUMBER(Runs[[latency (ms)]])*(Runs[[latency (ms)]]<=50)))),3),"")

   =COUNTIF(Runs[[latency (ms)]],"?*")-SUMPRODUCT(COUNTIF(Runs[[latency (ms)]],{"a*","b*","c*","d*","e*","f*","g*","h*","i*","j*","k*","l*","m*","n*","o*","p*","q*","r*","s*","t*","u*","v*","w*","x*","y*","z*","-i*"}))

   =Runs[[#Headers],[latency (ms)]]"
  `);
});
