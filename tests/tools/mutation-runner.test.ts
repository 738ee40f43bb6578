import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** What the in-process runner of `npm run mutation` does not know of Jest. */
const UNKNOWN = /\bjest\.|\bjest\n|\b(?:beforeEach|afterEach|afterAll|toMatchSnapshot)\(/;

test("the tests that mutants are tried against use nothing of Jest that their runner lacks", () => {
  const using = ["tracking", "importers"].flatMap((room) => {
    const folder = path.join(__dirname, "..", room);
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".test.ts"))
      .filter((file) => UNKNOWN.test(readFileSync(path.join(folder, file), "utf8")))
      .map((file) => `${room}/${file}`);
  });
  expect(using).toEqual([]);
});
