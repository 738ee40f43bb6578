import { useState } from "react";
import { choosePrimary } from "../../../actions/import-runs";
import type { PrimaryChoice } from "../../../tracking/catalogue/propose-primary";
import { useImport, type ImportWork } from "./use-import";

/** An import on its way, in which the person can change which metric leads. */
export interface LedImport extends ImportWork {
  readonly lead: (primary: PrimaryChoice) => void;
}

/** Holds one import, with the choice of its primary metric over whatever is planned; another source starts anew. */
export function useLedImport(): LedImport {
  const work = useImport();
  const [chosen, setChosen] = useState<{ readonly importId: string; readonly primary: PrimaryChoice }>();
  const { preview } = work;
  const lead = (primary: PrimaryChoice) => {
    if (preview) {
      setChosen({ importId: preview.importId, primary });
    }
  };
  if (preview === undefined || chosen?.importId !== preview.importId) {
    return { ...work, lead };
  }
  return { ...work, preview: choosePrimary(preview, chosen.primary), lead };
}
