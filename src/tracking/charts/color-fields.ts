/** Fields that may colour dots, by what a person calls them. */
export const COLOR_FIELDS = [
  { label: "Model", key: "model" },
  { label: "Dataset", key: "dataset" },
  { label: "Experiment", key: "experiment" },
] as const;
