import { isStatusName } from "../../../src/tracking/naming/is-status-name";

test.each(["status", "State", "run_status", "Run State", "jobStatus", "trial-status"])(
  "%s says how runs stand",
  (name) => {
    expect(isStatusName(name)).toBe(true);
  },
);

test.each(["statuses", "statistics", "job state", "exit_status", "", "us"])("%s does not", (name) => {
  expect(isStatusName(name)).toBe(false);
});
