import { expectFormulas } from "./expect-formulas";

expectFormulas([
  ['=FILTER(Runs[Run ID],Runs[Status]="Completed")', [["run-1"], ["run-2"], ["run-4"]]],
  ['=FILTER(Runs[[Run ID]:[Experiment]],(Runs[lr]=0.1)*(Runs[Status]<>"Failed"))', [["run-1", "cnn"]]],
  ['=FILTER(Runs[Run ID],Runs[Status]="Queued","none")', "none"],
  ['=FILTER(Runs[Run ID],Runs[Status]="Queued")', "#CALC!"],
  ["=FILTER({1,2,3},{1,0,1})", [[1, 3]]],
  ["=FILTER({1,2,3},{1,0})", "#VALUE!"],
  ["=SORT({3;1;2})", [[1], [2], [3]]],
  ["=SORT({3,1,2},1,-1,TRUE)", [[3, 2, 1]]],
  ['=SORT({"b";"A";"c";1;TRUE})', [[1], ["A"], ["b"], ["c"], [true]]],
  [
    "=SORT({1,9;2,8;1,7},{1,2})",
    [
      [1, 7],
      [1, 9],
      [2, 8],
    ],
  ],
  ["=SORT({1;2},2)", "#VALUE!"],
  ["=SORTBY(Runs[Run ID],Runs[lr],1)", [["run-4"], ["run-2"], ["run-5"], ["run-1"], ["run-3"]]],
  ["=SORTBY({1;2;3},{1;1;0},-1,{0;1;0},-1)", [[2], [1], [3]]],
  ["=TAKE(SORTBY(Runs[Run ID],Runs[acc],-1),2)", [["run-3"], ["run-5"]]],
  ["=UNIQUE(Runs[Experiment])", [["cnn"], ["mlp"]]],
  ["=UNIQUE({1,1,2},TRUE)", [[1, 2]]],
  ["=UNIQUE({1;1;2},FALSE,TRUE)", 2],
  ["=ROWS(UNIQUE(Runs[Status]))", 3],
  ["=TAKE({1,2;3,4;5,6},-1)", [[5, 6]]],
  ["=TAKE({1,2;3,4},1,1)", 1],
  ["=DROP({1,2;3,4;5,6},1,1)", [[4], [6]]],
  ["=DROP({1;2},5)", "#CALC!"],
  ["=SEQUENCE(3)", [[1], [2], [3]]],
  [
    "=SEQUENCE(2,2,0,5)",
    [
      [0, 5],
      [10, 15],
    ],
  ],
  ["=SEQUENCE(0)", "#CALC!"],
  [
    "=TRANSPOSE({1,2;3,4})",
    [
      [1, 3],
      [2, 4],
    ],
  ],
  [
    "=VSTACK({1,2},{3})",
    [
      [1, 2],
      [3, "#N/A"],
    ],
  ],
  [
    "=HSTACK({1;2},{3;4})",
    [
      [1, 3],
      [2, 4],
    ],
  ],
  ["=TOCOL({1,2;3,4})", [[1], [2], [3], [4]]],
  ["=TOROW({1,2;3,4},0,TRUE)", [[1, 3, 2, 4]]],
  ["=CHOOSECOLS({1,2,3},3,1)", [[3, 1]]],
  ["=CHOOSEROWS({1;2;3},-1)", 3],
  [
    "=MMULT({1,3;7,2},{2,0;0,2})",
    [
      [2, 6],
      [14, 4],
    ],
  ],
  ["=SCAN(0,{1,2,3},LAMBDA(a,v,a+v))", [[1, 3, 6]]],
  [
    "=MAKEARRAY(2,2,LAMBDA(i,j,i*j))",
    [
      [1, 2],
      [2, 4],
    ],
  ],
  ["=BYCOL({1,2;3,4},LAMBDA(line,MAX(line)))", [[3, 4]]],
]);
