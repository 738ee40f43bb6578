// What the words of names mean: the one table that roles, goals, units, the choice of the primary metric and aliases are
// read from. A line is a meaning and the words that have it; a phrase (words joined with "_") means something of its own,
// whatever its words mean. A word is looked up as it stands and then without the digits at its end (`acc1` is acc).
//
// Kinds:
// - measure: what comes out of a run. Has a goal, and a rank among the candidates for the primary metric. A weak one
//   counts only where no other word tells (`mse_score` is an error).
// - setting: what goes into a run.
// - stage: which data something was measured on.
// - spread, count: how far values lie apart, how many there are; whatever else the name says, neither direction is better.
// - moment: a point in time. code: a mark that looks like a number and is none. order: a place in a ranking.
// - part, mean: one of several measurements (a split of a cross-validation), or what was made of them all.
// - intent, as a first word: what is wanted, not what came out (`target_kl`). limit: `max_time` is set, `time` measured.

import type { Goal } from "../catalogue/catalogue";

export interface Measure {
  readonly kind: "measure";
  readonly goal: Goal;
  /** How good a primary metric it makes, 0 to 9; 0 is never proposed. */
  readonly rank: number;
  readonly weak: boolean;
  /** Whether it is measured by the clock. */
  readonly clock: boolean;
}

export interface SettingMeaning {
  readonly kind: "setting";
  readonly weak: boolean;
  /** A quantity that is whole only by chance: a learning rate of 1 does not make learning rates whole. */
  readonly continuous: boolean;
}

export interface DataStage {
  readonly kind: "stage";
  /** How much a result on this data says: validation over test over nothing said over training. */
  readonly rank: number;
}

export type Meaning =
  | Measure
  | SettingMeaning
  | DataStage
  | {
      readonly kind: "spread" | "count" | "moment" | "code" | "order" | "part" | "mean" | "intent" | "limit";
    };

const measure = (goal: Goal, rank: number, weak = false): Measure => ({
  kind: "measure",
  goal,
  rank,
  weak,
  clock: false,
});
const clock = (weak: boolean): Measure => ({ ...measure("minimize", 0, weak), clock: true });
const setting = (continuous: boolean, weak = false): SettingMeaning => ({
  kind: "setting",
  weak,
  continuous,
});
const stage = (rank: number): DataStage => ({ kind: "stage", rank });

const LINES: readonly (readonly [Meaning, string])[] = [
  // More is better.
  [measure("maximize", 9), "acc accuracy accuracies bacc"],
  [
    measure("maximize", 8),
    "f1 f2 f05 fbeta fscore auc auroc auprc prauc aucroc aucpr roc_auc map iou miou giou dice dsc bleu rouge rougel " +
      "reward rewards r2 mcc kappa ndcg mrr psnr ssim explained_variance exact_match",
  ],
  [
    measure("maximize", 7),
    "precision recall ap roc sensitivity specificity tpr tnr jaccard meteor chrf cider spice sari bertscore elbo " +
      "likelihood correlation pearson spearman gini concordance silhouette nmi ami purity hits em return returns winrate " +
      "pass_rate success_rate win_rate hit_rate true_positive_rate true_negative_rate positive_predictive_value " +
      "negative_predictive_value sdr sisnr pesq stoi mos uas las success successes avg_prec mota motp idf1 hota",
  ],
  [measure("maximize", 6), "throughput fps gain"],
  [
    measure("maximize", 6, true),
    "score scores f top hit pass match win lift explained profit improvement coverage",
  ],
  // Less is better.
  [measure("minimize", 6), "loss losses"],
  [
    measure("minimize", 7),
    "rmse mae mse msle rmsle mape smape wmape medae error errors err perplexity ppl bpb bpc bpd wer cer ter eer hter fid " +
      "kid fvd lpips nll ce bce entropy crossentropy logloss crps brier ece regret fpr fnr hausdorff hd95 assd kl " +
      "divergence kl_divergence jsd mmd emd wasserstein misclassification overfit hamming pinball error_rate miss_rate " +
      "failure_rate false_positive_rate false_negative_rate neg_log_likelihood negative_log_likelihood " +
      "bits_per_byte bits_per_char bits_per_character bits_per_dim cross_entropy mean_rank median_rank",
  ],
  [measure("minimize", 5), "cost"],
  [measure("minimize", 5, true), "distance"],
  // Measured in time: less is better, but no experiment is about it unless a person says so.
  [clock(false), "time runtime walltime elapsed duration"],
  [clock(true), "seconds minutes hours secs mins hrs msec millis milliseconds ms"],
  [measure("minimize", 0), "latency"],
  // Measured, and neither direction is better.
  [
    measure("none", 0),
    "memory vram flops gflops macs inception gap best_epoch best_step best_iteration best_iter stopped_epoch last_epoch " +
      "final_epoch support",
  ],
  [
    measure("none", 0, true),
    "norm value values objective result results metric metrics delta mb gb mib gib kb usage utilization " +
      "utilisation energy power emissions",
  ],

  // What is set.
  [
    setting(true),
    "lr rate learning_rate dropout momentum decay weight_decay alpha beta gamma lambda epsilon eps temperature ratio " +
      "fraction factor threshold scale noise tau rho mu sigma weight weights penalty tolerance tol probability prob clip c " +
      "coef coeff coefs coeffs coefficient smoothing eta min_delta top_p temp l1 l2 strength margin budget",
  ],
  [
    setting(false),
    "learning batch batch_size epochs steps episodes iters iterations timestep timesteps " +
      "time_step time_steps update_frequency layer layers hidden units neurons optimizer optimiser seed seeds random_state " +
      "depth width warmup kernel filters filter activation augment augmentation dim dims dimension dimensions head heads " +
      "estimators fn function type mode config scheduler schedule patience samples images rows examples bias init " +
      "initializer channels stride padding leaves workers device precisionmode solver regularization regularisation " +
      "regularizer frequency freq interval horizon window vocab max_iter max_grad_norm max_norm top_k topk topp lora_rank " +
      "timeout resolution crop folds n_fold splits cutoff cache buffer lookback mixed_precision time_limit " +
      "tokens features",
  ],
  [setting(false, true), "size length name epoch step episode iter iteration"],

  // Which data.
  [stage(3), "val valid validation validate vali dev holdout"],
  [stage(2), "test eval testing evaluation"],
  [stage(0), "train training fit"],

  [
    { kind: "spread" },
    "std stddev stdev stderr var variance ci iqr std_err std_dev standard_error standard_deviation sd sem",
  ],
  [{ kind: "count" }, "num n number count counts number_of"],
  [
    { kind: "moment" },
    "timestamp date datetime start_time end_time started finished ended created updated start_date end_date time_stamp " +
      "export_time created_at started_at ended_at completed_at t_start",
  ],
  [{ kind: "code" }, "version revision rev commit sha hash digest uuid guid id git"],
  [{ kind: "order" }, "rank"],
  [{ kind: "part" }, "split fold"],
  [{ kind: "mean" }, "mean avg average"],
  // As a first word: what is wanted, not what came out.
  [{ kind: "intent" }, "target use enable with without desired required default initial"],
  [{ kind: "limit" }, "min max minimum maximum"],
];

const BY_WORD: ReadonlyMap<string, Meaning> = new Map(
  LINES.flatMap(([meaning, words]) => words.split(" ").map((word): [string, Meaning] => [word, meaning])),
);

/** Words in a phrase, at most. */
export const LONGEST_PHRASE = 3;

/** What a word, or a phrase joined with "_", means; undefined when it says nothing. */
export function meaningOf(word: string): Meaning | undefined {
  return BY_WORD.get(word) ?? BY_WORD.get(word.replace(/\d+$/, ""));
}

/** All words and phrases with their meanings, as the tests read them. */
export function vocabulary(): ReadonlyMap<string, Meaning> {
  return BY_WORD;
}
