import { isCodeName } from "../../../src/tracking/naming/is-code-name";

test.each(["version", "code_version", "git", "rev", "git commit", "sha256", "runId", "dataset.digest"])(
  "%s holds codes",
  (name) => {
    expect(isCodeName(name)).toBe(true);
  },
);

test.each(["valid", "grid", "lr", "hash_size", "id_loss", ""])("%s holds none", (name) => {
  expect(isCodeName(name)).toBe(false);
});
