import { lazy, useCallback, useState } from "react";
import type { ComponentType } from "react";
import type { ViewName, ViewProps } from "./views";

type LaterName = Exclude<ViewName, "home">;
type LaterViews = Readonly<Record<LaterName, ComponentType<ViewProps>>>;

/** Home is there at once; the others come in scripts of their own, fetched ahead when the browser is idle. */
const LOAD: Readonly<Record<LaterName, () => Promise<{ default: ComponentType<ViewProps> }>>> = {
  log: async () => ({
    default: (await import(/* webpackPrefetch: true */ "../views/log/log-view")).LogView,
  }),
  import: async () => ({
    default: (await import(/* webpackPrefetch: true */ "../views/import/import-view")).ImportView,
  }),
  check: async () => ({
    default: (await import(/* webpackPrefetch: true */ "../views/check/check-view")).CheckView,
  }),
  compare: async () => ({
    default: (await import(/* webpackPrefetch: true */ "../views/compare/compare-view")).CompareView,
  }),
};

/** The views that come later, and the way to fetch one again that did not come. */
export function useLaterViews(): { views: LaterViews; reload: (name: LaterName) => void } {
  const [views, setViews] = useState<LaterViews>(() => ({
    log: lazy(LOAD.log),
    import: lazy(LOAD.import),
    check: lazy(LOAD.check),
    compare: lazy(LOAD.compare),
  }));
  const reload = useCallback((name: LaterName) => {
    setViews((before) => ({ ...before, [name]: lazy(LOAD[name]) }));
  }, []);
  return { views, reload };
}
