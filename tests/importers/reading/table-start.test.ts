import { tableStart } from "../../../src/importers/reading/table-start";

/** The header, what stands below it, and how many comments stand above. */
function startOf(text: string) {
  const { header, body, delimiter, comments } = tableStart(text);
  return { header, below: text.slice(body), delimiter, comments };
}

test("the header is the first line that is not blank", () => {
  expect(startOf("\n \r\n\na,b\n1,2\n")).toEqual({
    header: ["a", "b"],
    below: "1,2\n",
    delimiter: ",",
    comments: 0,
  });
  expect(startOf("  a,b\n1,2").header).toEqual(["  a", "b"]);
});

test("a leading tab belongs to the header: its first cell is blank", () => {
  expect(startOf("\tlr\tacc\n0\t1\t2\n")).toMatchObject({ header: ["", "lr", "acc"], delimiter: "\t" });
  expect(startOf("\n\tlr\tacc\n0\t1\t2\n").header).toEqual(["", "lr", "acc"]);
});

test("Excel's sep= line names the delimiter, whatever the rows would say", () => {
  expect(startOf("sep=;\na;b,c\n1;2,3\n")).toMatchObject({ header: ["a", "b,c"], delimiter: ";" });
  expect(startOf("\nSEP=|\r\na|b\n1|2\n")).toMatchObject({
    header: ["a", "b"],
    delimiter: "|",
    below: "1|2\n",
  });
  expect(startOf("sep=;; \na;b\n1;2\n").header).toEqual(["sep=", "", " "]);
});

describe("comments above the header", () => {
  test("are passed over and counted", () => {
    expect(startOf("# by hand\n# all of them\na,b\n1,2\n")).toMatchObject({
      header: ["a", "b"],
      comments: 2,
    });
  });

  test("end with the header itself where it is as wide as the row below, as numpy.savetxt writes it", () => {
    expect(startOf("# note\n# epoch,loss\n1,2\n3,4\n")).toEqual({
      header: ["epoch", "loss"],
      below: "1,2\n3,4\n",
      delimiter: ",",
      comments: 1,
    });
    expect(startOf("#epoch,loss\n1,2\n").header).toEqual(["epoch", "loss"]);
    expect(startOf("#,epoch,loss\n0,1,2\n").header).toEqual(["#", "epoch", "loss"]);
  });

  test("are no header of one column", () => {
    expect(startOf("# note\na\n1\n")).toMatchObject({ header: ["a"], comments: 1 });
  });

  test("alone give the last one as the header", () => {
    expect(startOf("# a note\n# another")).toMatchObject({ header: ["another"], below: "", comments: 1 });
  });
});

test("a quote in the header that is never closed gives its place", () => {
  expect(~tableStart('a,"b\n1,2\n').body).toBe(2);
});

test("a first line of settings is kept, even where it has as many commas as the header", () => {
  const text = '#{"t_start": 1.5, "env_id": "x", "y": 1}\nr,l,t\n1,2,3\n';
  expect(tableStart(text)).toMatchObject({
    header: ["r", "l", "t"],
    comments: 0,
    settings: '{"t_start": 1.5, "env_id": "x", "y": 1}\n',
  });
  expect(tableStart("# r,l,t\n1,2,3\n").settings).toBeUndefined();
});
