import { prefixedName } from "../../../src/importers/formats/prefixed-name";

test.each([
  ["param.lr", "parameter", "lr"],
  ["params.lr", "parameter", "lr"],
  ["params/lr", "parameter", "lr"],
  ["Parameter.lr", "parameter", "lr"],
  ["parameters.lr", "parameter", "lr"],
  ["hparam.lr", "parameter", "lr"],
  ["hparams/lr", "parameter", "lr"],
  ["hyperparameter.lr", "parameter", "lr"],
  ["hyperparameters.net.lr", "parameter", "net.lr"],
  ["config.lr", "parameter", "lr"],
  ["args.lr", "parameter", "lr"],
  ["param_lr", "parameter", "lr"],
  ["params_lr", "parameter", "lr"],
  ["hparam_lr", "parameter", "lr"],
  ["hparams_lr", "parameter", "lr"],
  ["config_lr", "parameter", "lr"],
  ["metric.acc", "metric", "acc"],
  ["METRICS.test.acc", "metric", "test.acc"],
  ["summary.acc", "metric", "acc"],
  ["result.acc", "metric", "acc"],
  ["results.acc", "metric", "acc"],
  ["metric_acc", "metric", "acc"],
  ["metrics_acc", "metric", "acc"],
  ["tag.team", "tag", "team"],
  ["tags.team", "tag", "team"],
])("%s is the %s %s", (header, role, name) => {
  expect(prefixedName(header)).toEqual({ role, name });
});

test.each([
  "lr",
  "params",
  "params.",
  "param_",
  "metrics.",
  "metrics_",
  "tags.",
  "args_lr",
  "metrics/acc",
  "tags_team",
  "summary_acc",
  "my params.lr",
  "my_param_lr",
  "my metrics.acc",
  "my_metric_acc",
  "mytags.team",
  "parameterslr",
])("%s has no prefix", (header) => {
  expect(prefixedName(header)).toBeUndefined();
});
