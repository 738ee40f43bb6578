import type { RowValues } from "../../tracking/planning/plan";

/**
 * The first-run sample: cats against dogs, first with one hidden layer on 1,000 images, then with two on 2,000. The
 * figures are made up, and say so on `Datasets`.
 */
export const SAMPLE_NAME = "cats-against-dogs.csv";

export const SAMPLE_RUNS = `Name,Experiment,Status,Started,Duration (s),Dataset,Model,Seed,Code version,Author,Tags,Notes,learning_rate,hidden_layers,hidden_units,batch_size,epochs,dropout,optimizer,train_images,val_accuracy,val_loss,train_accuracy
one-layer-1,One hidden layer,Completed,2026-03-02T09:20:00Z,212.4,cats-dogs-1000,mlp-1,1,3f9c2ab,Sam,baseline,First try,0.01,1,128,32,20,0,sgd,1000,0.612,0.668,0.701
one-layer-2,One hidden layer,Completed,2026-03-02T10:09:00Z,209.8,cats-dogs-1000,mlp-1,2,3f9c2ab,Sam,,,0.01,1,128,32,20,0,sgd,1000,0.604,0.673,0.695
one-layer-3,One hidden layer,Completed,2026-03-02T11:25:00Z,211.1,cats-dogs-1000,mlp-1,3,3f9c2ab,Sam,,,0.01,1,128,32,20,0,sgd,1000,0.618,0.664,0.709
one-layer-fast,One hidden layer,Completed,2026-03-03T09:41:00Z,208.0,cats-dogs-1000,mlp-1,1,3f9c2ab,Sam,,Loss jumps about,0.1,1,128,32,20,0,sgd,1000,0.571,0.742,0.655
one-layer-diverged,One hidden layer,Failed,2026-03-03T10:03:00Z,31.5,cats-dogs-1000,mlp-1,1,3f9c2ab,Sam,,Loss became NaN in epoch 3,1,1,128,32,20,0,sgd,1000,,,
one-layer-adam-1,One hidden layer,Completed,2026-03-04T09:04:00Z,224.9,cats-dogs-1000,mlp-1,1,3f9c2ab,Sam,,,0.001,1,128,32,20,0.2,adam,1000,0.641,0.642,0.738
one-layer-adam-2,One hidden layer,Completed,2026-03-04T10:52:00Z,226.3,cats-dogs-1000,mlp-1,2,3f9c2ab,Sam,,,0.001,1,128,32,20,0.2,adam,1000,0.637,0.645,0.733
one-layer-adam-3,One hidden layer,Completed,2026-03-04T11:34:00Z,225.2,cats-dogs-1000,mlp-1,3,3f9c2ab,Sam,,,0.001,1,128,32,20,0.2,adam,1000,0.646,0.64,0.741
two-layer-1,Two hidden layers,Completed,2026-03-09T09:06:00Z,471.6,cats-dogs-2000,mlp-2,1,8d41e07,Sam,baseline,,0.001,2,256,32,30,0.2,adam,2000,0.704,0.583,0.781
two-layer-2,Two hidden layers,Completed,2026-03-09T10:23:00Z,468.8,cats-dogs-2000,mlp-2,2,8d41e07,Sam,,,0.001,2,256,32,30,0.2,adam,2000,0.711,0.577,0.786
two-layer-3,Two hidden layers,Completed,2026-03-09T11:37:00Z,473.0,cats-dogs-2000,mlp-2,3,8d41e07,Sam,,,0.001,2,256,32,30,0.2,adam,2000,0.698,0.588,0.777
two-layer-dropout-1,Two hidden layers,Completed,2026-03-10T09:03:00Z,489.5,cats-dogs-2000,mlp-2,1,8d41e07,Sam,,Less overfitting,0.001,2,256,32,30,0.5,adam,2000,0.727,0.556,0.752
two-layer-dropout-2,Two hidden layers,Completed,2026-03-10T10:58:00Z,487.1,cats-dogs-2000,mlp-2,2,8d41e07,Sam,candidate,Best so far,0.001,2,256,32,30,0.5,adam,2000,0.733,0.551,0.756
two-layer-dropout-3,Two hidden layers,Completed,2026-03-10T11:32:00Z,490.7,cats-dogs-2000,mlp-2,3,8d41e07,Sam,,,0.001,2,256,32,30,0.5,adam,2000,0.721,0.561,0.749
two-layer-slow,Two hidden layers,Stopped,2026-03-11T09:13:00Z,492.2,cats-dogs-2000,mlp-2,1,8d41e07,Sam,,Too slow; stopped after 30 epochs,0.0001,2,256,32,30,0.5,adam,2000,0.689,0.601,0.702
two-layer-wide,Two hidden layers,Running,2026-03-12T09:02:00Z,,cats-dogs-2000,mlp-2,1,8d41e07,Sam,,,0.001,2,512,64,30,0.5,adam,2000,,,
`;

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
    Target: 0.65,
    Verdict: "Refuted",
    Conclusion: "Better than chance, but below the target with every learning rate.",
    "Next step": "A second layer, and more images.",
    Owner: "Sam",
  },
  {
    Name: "Two hidden layers",
    Hypothesis: "Two hidden layers and 2,000 images reach 0.72, if dropout holds overfitting back.",
    "Success metric": "val_accuracy",
    Target: 0.72,
    Verdict: "Open",
    "Next step": "Wait for the wider network.",
    Owner: "Sam",
  },
];
