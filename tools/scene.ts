import type { OpenWorkbench } from "../tests/e2e/open-workbench";

/** A workbench, and what takes a picture of it under a name. */
export interface Scene extends OpenWorkbench {
  readonly take: (name: string) => Promise<void>;
}
