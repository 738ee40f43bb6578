// Zip archives that are one file to the tool that wrote it, and not files that a person packed: to unpack them shows what no
// person knows of.
//   PyTorch, since 1.6            <name>/data.pkl, <name>/version       (torch/serialization.py, caffe2/serialize/inline_container.cc)
//   Keras, since 3                model.weights.h5, config.json         (keras/src/saving/saving_lib.py)
//   Stable-Baselines3             _stable_baselines3_version            (stable_baselines3/common/save_util.py)
//   numpy.savez                   <array>.npy and nothing else          (numpy/lib/_npyio_impl.py)

import { fileName } from "../bundle";
import { MODEL, NUMPY, type BinaryKind } from "./binary-kinds";
import { directoryOf } from "./zip-directory";

/** The one thing that a zip archive is; undefined for files that were packed. */
export function archiveKind(bytes: Uint8Array): BinaryKind | undefined {
  const paths = (directoryOf(bytes) ?? []).map(({ path }) => path);
  const names = new Set(paths.map(fileName));
  if (paths.length > 0 && paths.every((path) => path.endsWith(".npy"))) {
    return NUMPY;
  }
  const isTorch = paths.some((path) => /^[^/]+\/data\.pkl$/.test(path)) && names.has("version");
  const isKeras = paths.includes("model.weights.h5") && paths.includes("config.json");
  return isTorch || isKeras || paths.includes("_stable_baselines3_version") ? MODEL : undefined;
}
