import { fileName } from "../bundle";
import {
  EVENTS,
  FEATHER,
  GZIP,
  HDF5,
  MEDIA,
  MODEL,
  NUMPY,
  PARQUET,
  PDF,
  PICKLE,
  PROGRAM,
  SEVEN_ZIP,
  SQLITE,
  TAR,
  UNKNOWN_BINARY,
  WANDB_LOG,
  type BinaryKind,
} from "./binary-kinds";

/** What files are by their names, where what they hold does not tell. */
const NAMES: readonly (readonly [name: RegExp, kind: BinaryKind])[] = [
  [/(?:^|\.)tfevents\.\d/i, EVENTS],
  [/\.wandb$/i, WANDB_LOG],
  [/\.parquet$/i, PARQUET],
  [/\.(?:feather|arrow)$/i, FEATHER],
  [/\.(?:db|sqlite3?)$/i, SQLITE],
  [/\.(?:pt|pth|ckpt|safetensors|onnx|pb|keras|tflite)$/i, MODEL],
  [/model[^.]*\.bin$/i, MODEL],
  [/\.bin$/i, UNKNOWN_BINARY],
  [/\.(?:h5|hdf5)$/i, HDF5],
  [/\.np[yz]$/i, NUMPY],
  [/\.(?:pkl|pickle|joblib)$/i, PICKLE],
  [/\.(?:tar|tgz|tar\.\w+)$/i, TAR],
  [/\.gz$/i, GZIP],
  [/\.7z$/i, SEVEN_ZIP],
  [/\.pdf$/i, PDF],
  [/\.(?:png|jpe?g|gif|webp|bmp|svg|mp4|avi|wav)$/i, MEDIA],
  [/\.(?:so|dll|exe)$/i, PROGRAM],
];

/** What a file that holds no text is called like; undefined for a name that says nothing. */
export function namedKind(name: string): BinaryKind | undefined {
  return NAMES.find(([pattern]) => pattern.test(fileName(name)))?.[1];
}
