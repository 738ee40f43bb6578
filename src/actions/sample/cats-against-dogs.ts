import type { RowValues } from "../../tracking/planning/plan";

/**
 * What comes along with the runs of the first-run sample: cats against dogs, first with one hidden layer on 1,000 images,
 * then with two on 2,000. The figures are made up, and say so on `Datasets`.
 */
export const SAMPLE_NAME = "cats-against-dogs.csv";

export const SAMPLE_DATASETS: readonly RowValues[] = [
  {
    Name: "cats-dogs-1000",
    Version: "v1",
    Split: "train",
    Rows: 1000,
    Description:
      "500 photographs of cats and 500 of dogs, 64 by 64. A sample: the figures of its runs are made up.",
  },
  {
    Name: "cats-dogs-2000",
    Version: "v2",
    Split: "train",
    Rows: 2000,
    Description: "The same, with 500 more of each. A sample: the figures of its runs are made up.",
  },
];

export const SAMPLE_EXPERIMENTS: readonly RowValues[] = [
  {
    Name: "One hidden layer",
    Hypothesis: "A network with one hidden layer tells cats from dogs better than chance with 1,000 images.",
    "Success metric": "val_accuracy",
    Target: 0.7,
    Verdict: "Refuted",
    Conclusion: "Better than chance, but below the target with every learning rate.",
    "Next step": "A second layer, and more images.",
    Owner: "Sam",
  },
  {
    Name: "Two hidden layers",
    Hypothesis: "Two hidden layers and 2,000 images reach 0.8, if dropout holds overfitting back.",
    "Success metric": "val_accuracy",
    Target: 0.8,
    Verdict: "Open",
    "Next step": "Wait for the smoother run, then see whether the wider network is worth its time.",
    Owner: "Sam",
  },
];
