import { soleObject } from "../../../src/importers/records/sole-object";
import { documentOf, linesOf, tableOf } from "../contents";

test("only a document that is an object is one", () => {
  expect(soleObject(documentOf({ lr: 1 }))).toEqual({ lr: 1 });
  expect(soleObject(documentOf([{ lr: 1 }]))).toBeUndefined();
  expect(soleObject(documentOf("lr"))).toBeUndefined();
  expect(soleObject(linesOf([{ lr: 1 }]))).toBeUndefined();
  expect(soleObject(tableOf(["lr"], [[1]]))).toBeUndefined();
});
