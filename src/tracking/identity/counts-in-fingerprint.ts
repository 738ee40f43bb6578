import { englishName } from "../naming/english-words";
import { isStatusName } from "../naming/is-status-name";
import { readName } from "../naming/read-name";

/**
 * Which parameters make a configuration, judged by name alone; the user can change it in `Params`. Left out are
 * - seeds, because runs that differ in the seed alone are replicates: seed, random_state, data_seed;
 * - places, which differ between machines: ...path, ...dir, ...file, ...url, except `model_name_or_path`, which names
 *   the model;
 * - what numbers, ranks or dates runs: number, trial, index, start_time, created_at, datetime_complete;
 * - how a run went: status, state;
 * - what is about running and logging, not about learning: device, gpu, num_workers, verbose, run_name, log_every, wandb_...
 *   The rank of a process is one of them as local_rank; `rank` alone may be that of a LoRA, so it counts.
 */
const SEED = /(?:^|[^a-z])(?:random[_-]?state|(?:[a-z]+[_-])?seeds?)$/;
const PLACE =
  /(?:^|[_ -]|data|log|out|output|save|work|working|cache|root|base|home|check|config)(?:paths?|dir|directory|folder|file|filename|uri|url|root|location)$/;
const COUNTER =
  /^(?:no|nr|number|#|index|idx|row|trial(?:[_ -]?(?:no|nr|number|id|index))?|(?:run|exp|experiment)[_ -]?(?:no|nr|number))$/;
const NAME_OR_PATH = /name[_-]or[_-]path$/;
const RUNNING =
  /^(?:device|devices|gpus?|cuda|n_?gpus?|num_?gpus?|cpu|hostname|host|port|user|num_?workers|n_?jobs|workers|verbose|verbosity|debug|resume|local_?rank|world_?size|pid|timestamp|date|run_?name|exp(?:eriment)?_?name|run_?id|project|entity|tags|notes|comment|(?:log|save|eval|print|checkpoint|logging)_(?:every|interval|freq|frequency|steps|n|strategy)(?:_.*)?|(?:wandb|mlflow|tensorboard|comet|neptune|clearml|report)_.*|report_to|save_.*|output_.*|no_cuda|use_cuda)$/;

/** Whether a parameter of that name belongs to the configuration. Nested names are judged by their last part. */
export function countsInFingerprint(name: string): boolean {
  const own = name.trim().toLowerCase().split(/[./]/).at(-1) ?? "";
  const last = englishName(own)?.replaceAll(" ", "_") ?? own;
  if (
    isStatusName(last) ||
    COUNTER.test(last) ||
    readName(last).some(({ meaning }) => meaning?.kind === "moment")
  ) {
    return false;
  }
  return !(SEED.test(last) || (PLACE.test(last) && !NAME_OR_PATH.test(last)) || RUNNING.test(last));
}
