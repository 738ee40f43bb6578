/** Two tables below a title, one of them of runs with their mean. */
export const LOG_WITH_HOSTS: (string | number)[][] = [
  ["Log of group A", "", ""],
  ["", "", ""],
  ["Name", "lr", "val_acc"],
  ["base", 0.1, 0.8],
  ["wide", 0.2, 0.9],
  ["mean", 0.15, 0.85],
  ["", "", ""],
  ["host", "cores", "memory"],
  ["alpha", 8, 64],
  ["beta", 16, 128],
];
