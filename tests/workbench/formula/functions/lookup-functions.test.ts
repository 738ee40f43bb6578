import fc from "../../../support/fast-check";
import { Book } from "../../../../src/workbench/book/book";
import { addTable, calculate } from "../sample-book";
import { expectFormulas } from "./expect-formulas";

expectFormulas([
  ['=MATCH("run-4",Runs[Run ID],0)', 4],
  ['=MATCH("RUN-?",Runs[Run ID],0)', 1],
  ['=MATCH("x",Runs[Run ID],0)', "#N/A"],
  ["=MATCH(25,{10,20,30})", 2],
  ["=MATCH(5,{10,20,30})", "#N/A"],
  ["=MATCH(25,{30,20,10},-1)", 1],
  ['=MATCH("2",{1,2,3},0)', "#N/A"],
  ["=MATCH(2,{1,2;3,4},0)", "#N/A"],
  ["=MATCH({1,3},{1,2,3},0)", [[1, 3]]],
  ["=XMATCH(25,{10,20,30},-1)", 2],
  ["=XMATCH(25,{30,10,20},1)", 1],
  ["=XMATCH(0.1,Runs[lr],0,-1)", 3],
  ['=XMATCH("run*",Runs[Run ID],2)', 1],
  ["=XMATCH(25,{10,20,30},-1,2)", 2],
  ["=XMATCH(25,{30,20,10},1,-2)", 1],
  ['=XLOOKUP("run-2",Runs[Run ID],Runs[acc])', 0.92],
  ['=XLOOKUP("none",Runs[Run ID],Runs[acc])', "#N/A"],
  ['=XLOOKUP("none",Runs[Run ID],Runs[acc],"-")', "-"],
  ['=XLOOKUP("run-2",Runs[Run ID],Runs[[lr]:[acc]])', [[0.01, 0.92]]],
  ['=XLOOKUP("acc",Runs[#Headers],Runs)', [[0.8], [0.92], ["NaN"], [0.88], [0.95]]],
  ['=SUM(XLOOKUP("run-1",Runs[Run ID],Runs[acc]):XLOOKUP("run-2",Runs[Run ID],Runs[acc]))', 1.72],
  ["=XLOOKUP(MAX(Runs[acc]),Runs[acc],Runs[Run ID])", "run-5"],
  ["=XLOOKUP({1,2},{1,2,3},{10,20,30})", [[10, 20]]],
  ["=XLOOKUP(1,{1,2},{1,2,3})", "#VALUE!"],
  ['=VLOOKUP("run-3",Runs,2,FALSE)', "mlp"],
  ['=VLOOKUP("run-3",Runs,9,FALSE)', "#REF!"],
  ['=VLOOKUP(2.5,{1,"a";2,"b";3,"c"},2)', "b"],
  ['=HLOOKUP("acc",Runs[#All],3,FALSE)', 0.92],
  ['=LOOKUP(4.19,{4.14,4.19,5.17},{"red","orange","blue"})', "orange"],
  ["=LOOKUP(7,{1,2,3;10,20,30})", 30],
  ["=LOOKUP(0,{1,2,3})", "#N/A"],
  ["=INDEX(Runs,2,1)", "run-2"],
  ["=INDEX(Runs,0,1)", [["run-1"], ["run-2"], ["run-3"], ["run-4"], ["run-5"]]],
  ["=INDEX({1,2;3,4},2,2)", 4],
  ["=INDEX({5,6,7},2)", 6],
  ["=INDEX(Runs[acc],9)", "#REF!"],
  ["=INDEX({1,2;3,4},0,2)", [[2], [4]]],
  ["=SUM(INDEX(Runs[acc],1):INDEX(Runs[acc],2))", 1.72],
  ["=ROW(Runs[acc])", [[2], [3], [4], [5], [6]]],
  ["=ROW()", 1],
  ["=COLUMN(Runs!C1)", 3],
  ["=ROWS(Runs!A:A)", 1048576],
  ["=COLUMNS({1,2,3})", 3],
  ["=ADDRESS(2,3)", "$C$2"],
  ['=ADDRESS(2,3,4,TRUE,"My Sheet")', "'My Sheet'!C2"],
  ["=OFFSET(Runs!A1,1,0)", "run-1"],
  ["=OFFSET(Runs!A1,-1,0)", "#REF!"],
  ['=CHOOSE(2,"a","b")', "b"],
  ["=CHOOSE(3,1,2)", "#VALUE!"],
  ["=SUM(CHOOSE({1,2},Runs[lr],Runs[acc]))", 3.771],
]);

test("looking up finds the first of any values, in the index of a long column as in a short one", () => {
  const value = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constantFrom("a", "B", "b", "c"));
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 80 }), value, (values, wanted) => {
      const book = new Book();
      addTable(book, "Out", [["none"]]);
      addTable(book, "T", [["v"], ...values.map((cell) => [cell])]);
      const key = (given: number | string) => (typeof given === "string" ? given.toLowerCase() : given);
      const place = values.findIndex((given) => key(given) === key(wanted));
      const written = typeof wanted === "string" ? `"${wanted}"` : String(wanted);
      const expected = place < 0 ? "#N/A" : place + 1;
      // Six lookups of one column: the first scan it, the last use its index.
      const lookup = `XMATCH({${Array(6).fill(written).join(",")}},T[v])`;
      expect(calculate(`=${lookup}`, book)).toEqual([Array(6).fill(expected)]);
    }),
  );
});

test("binary search agrees with a scan of sorted numbers", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1 }),
      fc.nat(35),
      (numbers, wanted) => {
        const sorted = numbers.sort((a, b) => a - b);
        const expected = sorted.filter((value) => value <= wanted).length;
        expect(calculate(`=MATCH(${wanted},{${sorted.join(",")}})`)).toBe(expected === 0 ? "#N/A" : expected);
      },
    ),
  );
});
