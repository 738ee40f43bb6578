import { isYamlName, readYaml } from "../../../src/importers/reading/read-yaml";
import fc from "../../support/fast-check";
import { dump } from "js-yaml";

const read = (text: string): unknown => {
  const content = readYaml(text, "args.yaml");
  return content.lines ? undefined : content.document;
};

test("settings as tools write them", () => {
  expect(
    read(
      [
        "# hydra",
        "lr0: 1e-3",
        "momentum: 0.9",
        "epochs: 25",
        "amp: true",
        "resume: null",
        "freeze: ~",
        "run: 9007199254740993",
        "best: .inf",
        "worst: -.inf",
        "none: .nan",
        "version: 1.10",
        "when: 2024-05-01",
        "answer: yes",
        "layers: [64, 32]",
        "data:",
        "  name: coco8.yaml",
      ].join("\n"),
    ),
  ).toEqual({
    lr0: 0.001,
    momentum: 0.9,
    epochs: 25,
    amp: true,
    resume: null,
    freeze: null,
    run: "9007199254740993",
    best: "Infinity",
    worst: "-Infinity",
    none: "NaN",
    version: 1.1,
    when: "2024-05-01",
    answer: "yes",
    layers: [64, 32],
    data: { name: "coco8.yaml" },
  });
});

test("tags of programs are passed over, and nothing is constructed by them", () => {
  const text = [
    "hparams: !!python/object:argparse.Namespace",
    "  lr: 0.1",
    "size: !!python/tuple [1, 2]",
    "kind: !!python/name:torch.nn.ReLU ''",
    "own: !Dataset {name: cats}",
  ].join("\n");
  expect(read(text)).toEqual({ hparams: { lr: 0.1 }, size: [1, 2], kind: "", own: { name: "cats" } });
});

test("merge keys and aliases stand for what they name; several documents are a list", () => {
  expect(read("base: &b {lr: 0.1, depth: 3}\nrun:\n  <<: *b\n  depth: 4\n")).toEqual({
    base: { lr: 0.1, depth: 3 },
    run: { lr: 0.1, depth: 4 },
  });
  expect(read("lr: 0.1\n---\nlr: 0.2\n")).toEqual([{ lr: 0.1 }, { lr: 0.2 }]);
});

test("a fault is named with its line", () => {
  expect(() => read("lr: 0.1\n\tdepth: 3\n")).toThrow(/^args\.yaml is not valid YAML: .* on line 2\.$/);
  expect(() => read("lr: 0.1\nlr: 0.2\n")).toThrow(/duplicate.* on line 2/);
  expect(() => read(`a: ${"[".repeat(200)}`)).toThrow(/not valid YAML/);
});

test("a text that grows beyond measure through its aliases is refused at once", () => {
  const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
  for (let level = 1; level < 12; level++) {
    const before = `*a${level - 1}`;
    lines.push(`a${level}: &a${level} [${Array.from({ length: 10 }, () => before).join(", ")}]`);
  }
  expect(() => read(lines.join("\n"))).toThrow(/^args\.yaml holds more than 200,000 values/);
});

/** Numbers that are none, and whole ones that a double does not hold, come as texts. */
function asRead(value: number): string | number {
  const isLong = Number.isInteger(value) && !Number.isSafeInteger(value) && !String(value).includes("e");
  return !Number.isFinite(value) || isLong ? String(value) : value + 0;
}

test("whatever a library writes comes back", () => {
  const scalar = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.double({ noNaN: true }),
    fc.constant(null),
  );
  const settings = fc.dictionary(
    fc.string({ minLength: 1 }).filter((key) => key !== "__proto__" && key !== "<<"),
    fc.oneof(scalar, fc.array(scalar, { maxLength: 4 })),
  );
  fc.assert(
    fc.property(settings, (written) => {
      const expected = JSON.parse(
        JSON.stringify(written, (_, value: unknown) => (typeof value === "number" ? asRead(value) : value)),
      ) as unknown;
      expect(JSON.parse(JSON.stringify(read(dump(written))))).toEqual(expected);
    }),
    { seed: 61, numRuns: 500 },
  );
});

test.each([
  ["args.yaml", true],
  ["run/CONFIG.YML", true],
  ["yaml.csv", false],
  ["pasted text", false],
])("%s is YAML by its name: %s", (name, isYaml) => {
  expect(isYamlName(name)).toBe(isYaml);
});

test("YAML that is refused says so, with what to do and the fault behind it", () => {
  const refusal = (text: string): unknown => {
    try {
      return readYaml(text, "args.yaml");
    } catch (error) {
      return error;
    }
  };
  expect(refusal("lr: [1")).toMatchObject({
    code: "file-unreadable",
    cause: expect.any(Error) as unknown,
    advice: expect.stringContaining("yaml.safe_dump") as unknown,
  });
});
