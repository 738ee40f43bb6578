// progress.csv of the logger of Stable-Baselines3: a row a dump, with time/, rollout/, train/ and eval/; blanks where nothing was
// logged. The steps are those of the environment. Source: stable_baselines3/common/logger.py, on_policy_algorithm.py.

import { logImporter } from "../logs/log-importer";
import { tableLog } from "../logs/table-log";

const AXIS = "time/total_timesteps";
const EVALUATED = "eval/mean_reward";
const ROLLED_OUT = "rollout/ep_rew_mean";
const KEPT_BY = "Stable-Baselines3 keeps the best model by it.";
/** What counts beside the steps. */
const COUNTS = /^(?:time\/(?:iterations|episodes)|train\/n_updates)$/;
/** How fast it went, and what was set. */
const GOALLESS =
  /^(?:time\/fps|train\/(?:learning_rate|clip_range(?:_vf)?|ent_coef|std)|rollout\/(?:ep_len_mean|exploration_rate)|eval\/mean_ep_length)$/;

export const sb3Progress = logImporter({
  ...tableLog({
    id: "sb3-progress",
    title: "Stable-Baselines3 progress (CSV)",
    source: "Stable-Baselines3",
    axis: AXIS,
    detect: (header) => {
      const own = header.find((name) => name === EVALUATED || /^(?:rollout|train)\//.test(name));
      return header.includes(AXIS) && own !== undefined
        ? { confidence: 0.95, reason: `it has the columns ${AXIS} and ${own}` }
        : undefined;
    },
    partOf: ({ header }, all) => {
      if (header === EVALUATED) {
        return { as: "curve", name: header, goal: "maximize", leads: KEPT_BY };
      }
      if (header === ROLLED_OUT) {
        const leads = all.includes(EVALUATED) ? {} : { leads: "Stable-Baselines3 reports it." };
        return { as: "curve", name: header, goal: "maximize", ...leads };
      }
      if (header === "time/time_elapsed") {
        return { as: "elapsed" };
      }
      if (COUNTS.test(header)) {
        return { as: "left out" };
      }
      return GOALLESS.test(header) ? { as: "curve", name: header, goal: "none" } : undefined;
    },
  }),
  stepName: "timestep",
});
