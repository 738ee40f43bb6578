import { documentOf } from "../contents";
import { curvesOf, readAs, valuesOf } from "./read-as";

describe("the Trainer of Transformers", () => {
  const state = (step: number, more: object = {}) => ({
    global_step: step,
    log_history: [{ step: 1, epoch: 0.5, loss: 3, learning_rate: 0.1 }, { step: 2, eval_loss: 2, eval_runtime: 5 }, { step: 2, train_loss: 2.5, train_runtime: 9 }],
    num_train_epochs: 3,
    max_steps: -1,
    ...more,
  }); // prettier-ignore

  test("logs training and evaluation apart, and a summary at the end", () => {
    const runs = readAs(
      "hf-trainer",
      documentOf(
        state(2, { best_metric: 2, trial_params: { lr: 0.1 }, train_batch_size: 8 }),
        "out/bert/trainer_state.json",
      ),
    );
    expect(valuesOf(runs)).toMatchObject({
      num_train_epochs: ["parameter num_train_epochs", 3],
      train_batch_size: ["parameter train_batch_size", 8],
      lr: ["parameter lr", 0.1],
      loss: ["metric loss", 3],
      learning_rate: ["metric learning_rate", 0.1],
      eval_loss: ["metric eval_loss", 2],
      train_loss: ["metric train_loss", 2.5],
      train_runtime: ["field duration", 9],
      eval_runtime: ["ignored", 5],
    });
    expect(valuesOf(runs)["max_steps"]?.[1]).toBeUndefined();
    expect(curvesOf(runs)).toEqual(["0 loss 1: 3", "0 learning_rate 1: 0.1", "0 eval_loss 2: 2"]);
    expect(runs.columns.find(({ header }) => header === "eval_loss")?.leads).toContain("best checkpoint");
    expect(runs.columns.find(({ header }) => header === "learning_rate")?.goal).toBe("none");
  });

  test.each<[losses: number[], best: unknown, goal: string | undefined]>([
    [[3, 2, 1], 1, "minimize"],
    [[1, 2, 3], 3, "maximize"],
    [[1, 3, 2], 2, undefined],
    [[2, 2], 2, undefined],
    [[3, 2], 7, undefined],
    [[3, 2], "2", undefined],
  ])("evaluations %j whose best was %p are to be %p", (losses, best, goal) => {
    const log_history = losses.map((eval_loss, at) => ({ step: at + 1, eval_loss }));
    const runs = readAs(
      "hf-trainer",
      documentOf(state(9, { log_history, best_metric: best }), "trainer_state.json"),
    );
    expect(runs.columns.find(({ header }) => header === "eval_loss")?.goal).toBe(goal);
  });

  test("of several checkpoints of one run the last says all, whichever comes first", () => {
    const early = documentOf(
      state(5, { log_history: [{ step: 1, loss: 9 }] }),
      "out/bert/checkpoint-5/trainer_state.json",
    );
    const late = documentOf(state(10), "out/bert/checkpoint-10/trainer_state.json");
    for (const parts of [[early, late], [late, early]]) {
      const runs = readAs("hf-trainer", ...parts);
      expect([runs.count, valuesOf(runs)["loss"]?.[1]]).toEqual([1, 3]);
    } // prettier-ignore
    expect(readAs("hf-trainer", early, documentOf(state(10), "out/other/trainer_state.json")).count).toBe(2);
  });

  test("results beside the state are of the same run; how fast it went is no result", () => {
    const results = documentOf(
      { eval_accuracy: 0.9, eval_runtime: 3, train_runtime: 11, epoch: 3, perplexity: 7 },
      "out/bert/all_results.json",
    );
    const runs = readAs("hf-trainer", documentOf(state(2), "out/bert/trainer_state.json"), results);
    expect(runs.count).toBe(1);
    expect(valuesOf(runs)).toMatchObject({
      eval_accuracy: ["metric eval_accuracy", 0.9],
      perplexity: ["metric perplexity", 7],
      train_runtime: ["field duration", 9],
      epoch: ["ignored", 0.5],
    });
    const alone = readAs("hf-trainer", results);
    expect(valuesOf(alone)).toMatchObject({
      file: ["field name", "bert"],
      train_runtime: ["field duration", 11],
      eval_runtime: ["ignored", 3],
    });
  });

  test("a run is called by its trial before its file, and by the folder of its best checkpoint where neither says it", () => {
    const nameOf = (more: object, file: string) =>
      Object.values(valuesOf(readAs("hf-trainer", documentOf(state(2, more), file)))).find(
        ([target]) => target === "field name",
      )?.[1];
    expect(nameOf({ trial_name: "t7" }, "out/bert/trainer_state.json")).toBe("t7");
    expect(nameOf({}, "out/bert/trainer_state.json")).toBe("bert");
    expect(nameOf({ best_model_checkpoint: "runs/gpt/checkpoint-5" }, "trainer_state.json")).toBe("gpt");
    expect(nameOf({ best_model_checkpoint: 5 }, "trainer_state.json")).toBeUndefined();
  });
});
