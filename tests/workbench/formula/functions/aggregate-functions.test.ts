import { expectFormulas } from "./expect-formulas";

describe("what SUM and its like see", () => {
  expectFormulas([
    ["=SUM(1,2,3)", 6],
    ['=SUM("3",TRUE,1)', 5],
    ['=SUM("abc")', "#VALUE!"],
    ['=SUM({1,"3",TRUE})', 1],
    ["=SUM(Runs[acc])", 3.55],
    ["=SUM(Runs)", 5.441],
    ["=SUM(1,#N/A)", "#N/A"],
    ["=SUM()", "#VALUE!"],
    ["=AVERAGE(Runs[acc])", 0.8875],
    ["=AVERAGE(Runs[Run ID])", "#DIV/0!"],
    ["=MIN(Runs[loss '[nats']])", 0.3],
    ["=MAX(Runs[Run ID])", 0],
    ["=MAX(-3,-7)", -3],
    ['=COUNT(1,"2","x",TRUE,#N/A)', 3],
    ["=COUNT(Runs[acc])", 4],
    ["=COUNTA(Runs[Tags])", 3],
    ["=COUNTA(1,,2)", 3],
    ["=COUNTBLANK(Runs[Tags])", 2],
    ["=COUNTBLANK(Runs!A1:A1000)", 994],
    ["=PRODUCT(2,3,4)", 24],
    ["=SUMSQ(3,4)", 25],
    ["=SUMPRODUCT({1,2,3},{4,5,6})", 32],
    ["=SUMPRODUCT({1,2},{1,2,3})", "#VALUE!"],
    ['=SUMPRODUCT((Runs[Status]="Completed")*Runs[lr])', 0.111],
    ["=SUMPRODUCT(--(Runs[lr]=0.1))", 2],
  ]);
});

describe("middle and spread", () => {
  expectFormulas([
    ["=MEDIAN(Runs[acc])", 0.9],
    ["=MEDIAN(1,2,3,4,100)", 3],
    ["=MEDIAN(Runs[Run ID])", "#NUM!"],
    ["=MODE(5.6,4,4,3,2,4)", 4],
    ["=MODE(1,2,3)", "#N/A"],
    ["=STDEV.S(1345,1301,1368,1322,1310,1370,1318,1350,1303,1299)", 27.46391572],
    ["=STDEV.P(1345,1301,1368,1322,1310,1370,1318,1350,1303,1299)", 26.05455814],
    ["=VAR.S(1345,1301,1368,1322,1310,1370,1318,1350,1303,1299)", 754.2666667],
    ["=VAR.P(1345,1301,1368,1322,1310,1370,1318,1350,1303,1299)", 678.84],
    ["=STDEV.S(1000000001,1000000002,1000000003)", 1],
    ["=STDEV.S(5)", "#DIV/0!"],
    ["=STDEV.P(5)", 0],
    ["=GEOMEAN(4,5,8,7,11,4,3)", 5.476986969656],
    ["=HARMEAN(4,5,8,7,11,4,3)", 5.028375962062],
    ["=AVEDEV(4,5,6,7,5,4,3)", 1.020408163265],
    ["=DEVSQ(4,5,8,7,11,4,3)", 48],
  ]);
});

describe("ranks", () => {
  expectFormulas([
    ["=PERCENTILE({1,3,2,4},0.3)", 1.9],
    ["=PERCENTILE.INC({1,2,3},1.5)", "#NUM!"],
    ["=PERCENTILE.EXC({6,7,15,36,39,40,41,42,43,47,49},0.25)", 15],
    ["=QUARTILE.INC({1,2,4,7,8,9,10,12},1)", 3.5],
    ["=QUARTILE.EXC({6,7,15,36,39,40,41,42,43,47,49},3)", 43],
    ["=LARGE({3,5,3,5,4,4,2,4,6,7},3)", 5],
    ["=SMALL({3,4,5,2,3,4,6,4,7},4)", 4],
    ["=SMALL({1,2},3)", "#NUM!"],
    ["=LARGE(Runs[acc],{1,2})", [[0.95, 0.92]]],
    ["=RANK(3,{7,3.5,3.5,1,2,3},1)", 3],
    ["=RANK(3.5,{7,3.5,3.5,1,2,3})", 2],
    ["=RANK.AVG(3.5,{7,3.5,3.5,1,2,3})", 2.5],
    ["=RANK(99,{1,2})", "#N/A"],
    ["=RANK(0.92,Runs[acc])", 2],
  ]);
});
