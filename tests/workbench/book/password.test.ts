import { hashedPassword, opensWith, passwordHash } from "../../../src/workbench/book/password";

test("the hash of a password is the one that Excel stores", () => {
  // Pairs as openpyxl and other programs that were checked against Excel give them.
  expect(passwordHash("password")).toBe("83AF");
  expect(passwordHash("test")).toBe("CBEB");
  expect(passwordHash("abcdefghij")).toBe("FEF1");
});

test("a password that came from a file opens by its hash, others by themselves", () => {
  expect(opensWith(undefined, "anything")).toBe(true);
  expect(opensWith("secret", "secret")).toBe(true);
  expect(opensWith("secret", "other")).toBe(false);
  expect(opensWith(hashedPassword("83AF"), "password")).toBe(true);
  expect(opensWith(hashedPassword("83AF"), "passwort")).toBe(false);
  expect(opensWith(hashedPassword("83AF"), undefined)).toBe(false);
});
