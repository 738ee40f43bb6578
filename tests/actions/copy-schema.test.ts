import Ajv2020 from "ajv/dist/2020";
import { addMetric, addParameter } from "../../src/actions/add-definition";
import { copySchema } from "../../src/actions/copy-schema";
import { inLane } from "../../src/actions/lane";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { startExcel } from "../support/excel";

test("the schema of the workbook takes the runs that its sheets take, and refuses the others", async () => {
  await startExcel();
  await setUpTracking();
  await addParameter({
    name: "dropout",
    type: "number",
    min: 0,
    max: 1,
    required: true,
    choices: [],
    inFingerprint: true,
  });
  await addMetric({
    name: "val_accuracy",
    goal: "maximize",
    primary: true,
    min: 0,
    max: 1,
    tolerance: 0,
    aliases: ["acc"],
  });
  const { text, message } = await copySchema();
  expect(message).toBe("The schema has 1 parameter and 1 metric.");
  const validate = new Ajv2020({ strict: false, formats: { "date-time": true } }).compile(JSON.parse(text));
  const takes = (run: object): boolean => validate({ run: { status: "Completed" }, ...run });
  expect(takes({ parameters: { dropout: 0.2 }, metrics: { acc: 0.9 } })).toBe(true);
  expect(takes({ parameters: { dropout: 2 }, metrics: { acc: 0.9 } })).toBe(false);
  expect(takes({ parameters: { dropout: 0.2 }, metrics: { acc: 9 } })).toBe(false);
  expect(takes({ parameters: {}, metrics: { acc: 0.9 } })).toBe(false);
});

test("the schema says which value of its curve a metric has", async () => {
  await startExcel();
  await setUpTracking();
  const metric = { goal: "minimize", primary: false, tolerance: 0, aliases: [] } as const;
  await addMetric({ ...metric, name: "loss", curve: "last", description: "Cross entropy." });
  await addMetric({ ...metric, name: "error" });
  const { text } = await copySchema();
  expect(text).toContain('"description": "Cross entropy. Of a curve: its last value."');
  expect(text).toContain('"description": "Metric error"');
});

test("copying the schema waits its turn, and says for what", async () => {
  await startExcel();
  await setUpTracking();
  let end: () => void = () => undefined;
  const first = inLane(
    "the import",
    {},
    () =>
      new Promise<void>((resolve) => {
        end = resolve;
      }),
  );
  const waits: string[] = [];
  const copy = copySchema({ onWait: (sentence) => waits.push(sentence) });
  expect(waits).toEqual(["Waiting for the import to end."]);
  end();
  await first;
  expect((await copy).message).toContain("0 parameters");
});
