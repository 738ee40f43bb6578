import { createContext, useCallback, useContext, useMemo, useState } from "react";
import type { ReactNode } from "react";
import type { Bundle } from "../../importers/bundle";
import type { Running } from "../hooks/use-action";

/** What another view hands over to be imported. */
export interface ImportOffer {
  readonly read: (running: Running) => Promise<Bundle>;
}

interface ImportOffers {
  /** What waits to be taken by the view that imports. */
  readonly offer: ImportOffer | undefined;
  readonly make: (offer: ImportOffer) => void;
  readonly take: () => void;
}

const Offers = createContext<ImportOffers>({
  offer: undefined,
  make: () => undefined,
  take: () => undefined,
});

/** The way from a view that found something to import to the one that imports it. */
export function useImportOffers(): ImportOffers {
  return useContext(Offers);
}

export function ImportOffersProvider({ children }: { children: ReactNode }) {
  const [offer, setOffer] = useState<ImportOffer>();
  const take = useCallback(() => {
    setOffer(undefined);
  }, []);
  const value = useMemo(() => ({ offer, make: setOffer, take }), [offer, take]);
  return <Offers value={value}>{children}</Offers>;
}
