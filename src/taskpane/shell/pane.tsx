import {
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Button,
  makeStyles,
} from "@fluentui/react-components";
import { Suspense, lazy, useCallback, useEffect, useState } from "react";
import type { ComponentType } from "react";
import { subscribe } from "../../commands/requested-view";
import type { ViewRequest } from "../../commands/requested-view";
import { asRunsheetError } from "../hooks/as-runsheet-error";
import { ProblemBar } from "../parts/problem-bar";
import { paneTheme } from "../theme/pane-theme";
import { keepThemeChoice, keptThemeChoice } from "../theme/theme-choice";
import type { ThemeChoice } from "../theme/theme-choice";
import { useDark } from "../theme/use-dark";
import { HomeView } from "../views/home/home-view";
import { Announcer, useAnnounce } from "./announcer";
import { Navigation } from "./navigation";
import { usePageStyles } from "./page-styles";
import { ViewBoundary } from "./view-boundary";
import { VIEWS } from "./views";
import type { ViewName, ViewProps } from "./views";
import { WorkbookStatusProvider } from "./workbook-status";

/** Home is there at once; the others come when they are first wanted. */
const LATER: Readonly<Record<Exclude<ViewName, "home">, ComponentType<ViewProps>>> = {
  log: lazy(async () => ({ default: (await import("../views/log/log-view")).LogView })),
  import: lazy(async () => ({ default: (await import("../views/import/import-view")).ImportView })),
  check: lazy(async () => ({ default: (await import("../views/check/check-view")).CheckView })),
  compare: lazy(async () => ({ default: (await import("../views/compare/compare-view")).CompareView })),
};

const useStyles = makeStyles({
  provider: { minHeight: "100vh", backgroundColor: "transparent" },
  view: { padding: "10px 12px 16px", minWidth: 0 },
  notice: { padding: "8px 12px 0" },
});

/** The whole pane. `officeIsDark` tells Office's theme where Office tells it. */
export function Pane({ officeIsDark }: { officeIsDark: () => boolean | undefined }) {
  const [theme, setTheme] = useState(keptThemeChoice);
  const dark = useDark(theme, officeIsDark);
  const styles = useStyles();
  usePageStyles(dark);
  const chooseTheme = useCallback((choice: ThemeChoice) => {
    setTheme(choice);
    keepThemeChoice(choice);
  }, []);
  return (
    <FluentProvider theme={paneTheme(dark)} className={styles.provider}>
      <Announcer>
        <WorkbookStatusProvider>
          <Views theme={theme} onTheme={chooseTheme} />
        </WorkbookStatusProvider>
      </Announcer>
    </FluentProvider>
  );
}

/** A view stays once it was shown, hidden while another is in sight, so that nothing that was typed or read is lost. */
function Views({ theme, onTheme }: { theme: ThemeChoice; onTheme: (choice: ThemeChoice) => void }) {
  const styles = useStyles();
  const [view, setView] = useState<ViewName>("home");
  const [visited, setVisited] = useState<ReadonlySet<ViewName>>(new Set(["home"]));
  const show = useCallback((wanted: ViewName) => {
    setView(wanted);
    setVisited((before) => (before.has(wanted) ? before : new Set([...before, wanted])));
    window.scrollTo(0, 0);
  }, []);
  const { request, dismiss } = useRequestedView(show);
  return (
    <>
      <Navigation view={view} onNavigate={show} />
      {request && <RequestNotice request={request} onDismiss={dismiss} />}
      <main>
        {VIEWS.map(({ name }) => {
          const Later = name === "home" ? undefined : LATER[name];
          return (
            visited.has(name) && (
              <div key={name} hidden={name !== view} className={styles.view}>
                <ViewBoundary>
                  <Suspense fallback={<p>Opening…</p>}>
                    {Later ? (
                      <Later active={name === view} onNavigate={show} />
                    ) : (
                      <HomeView active={name === view} onNavigate={show} theme={theme} onTheme={onTheme} />
                    )}
                  </Suspense>
                </ViewBoundary>
              </div>
            )
          );
        })}
      </main>
    </>
  );
}

/** Follows the ribbon: shows the view that a command asks for, and what it has to say. */
function useRequestedView(show: (view: ViewName) => void) {
  const announce = useAnnounce();
  const [request, setRequest] = useState<ViewRequest>();
  useEffect(
    () =>
      subscribe((wanted) => {
        show(wanted.view);
        const tells = wanted.message !== undefined || wanted.error !== undefined;
        setRequest(tells ? wanted : undefined);
        if (wanted.message !== undefined) announce(wanted.message);
      }),
    [show, announce],
  );
  const dismiss = useCallback(() => {
    setRequest(undefined);
  }, []);
  return { request, dismiss };
}

function RequestNotice({ request, onDismiss }: { request: ViewRequest; onDismiss: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.notice}>
      {request.error ? (
        <ProblemBar error={asRunsheetError(request.error)} />
      ) : (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{request.message}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onDismiss}>
              Close
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
