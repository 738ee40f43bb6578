import { BROKEN_ACTIONS } from "./broken-actions";
import { runFault } from "./cases";
import { stopTheClock } from "./still-clock";

beforeAll(stopTheClock);

test.each(BROKEN_ACTIONS.map((one) => [one.action.name, one] as const))(
  "an action that %s is not judged to survive",
  async (_, { action, fault, sync, why }) => {
    const wrong = await runFault(action, fault, sync);
    expect(wrong.join("\n")).toMatch(why);
  },
);
