import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { Suspense, useCallback, useState } from "react";
import type { ViewRequests } from "../../commands/view-requests";
import { paneTheme } from "../theme/pane-theme";
import { keepThemeChoice, keptThemeChoice } from "../theme/theme-choice";
import type { ThemeChoice } from "../theme/theme-choice";
import { useDark } from "../theme/use-dark";
import { HomeView } from "../views/home/home-view";
import { Announcer } from "./announcer";
import { ImportOffersProvider } from "./import-offer";
import { useLaterViews } from "./later-views";
import { Navigation } from "./navigation";
import { usePageStyles } from "./page-styles";
import { RenameNotices } from "./rename-notices";
import { RequestNotice } from "./request-notice";
import { useRequestedView } from "./use-requested-view";
import { ViewBoundary } from "./view-boundary";
import { VIEWS } from "./views";
import type { ViewName } from "./views";
import { WorkbookStatusProvider } from "./workbook-status";

const useStyles = makeStyles({
  // Fluent gives the provider's class to every overlay too: a size here would lay a sheet of glass over the pane.
  provider: { backgroundColor: "transparent" },
  view: { padding: "10px 12px 16px", minWidth: 0 },
});

/** What the pane is given where the runtime boots. */
export interface PaneProps {
  /** Office's theme, where Office tells it. */
  readonly officeIsDark: () => boolean | undefined;
  /** What the ribbon asks of the pane. */
  readonly ribbon: ViewRequests;
}

/** The whole pane. */
export function Pane({ officeIsDark, ribbon }: PaneProps) {
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
          <ImportOffersProvider>
            <Views ribbon={ribbon} theme={theme} onTheme={chooseTheme} />
          </ImportOffersProvider>
        </WorkbookStatusProvider>
      </Announcer>
    </FluentProvider>
  );
}

interface ViewsProps {
  readonly ribbon: ViewRequests;
  readonly theme: ThemeChoice;
  readonly onTheme: (choice: ThemeChoice) => void;
}

/** A view stays once it was shown, hidden while another is in sight, so that nothing that was typed or read is lost. */
function Views({ ribbon, theme, onTheme }: ViewsProps) {
  const styles = useStyles();
  const [view, setView] = useState<ViewName>("home");
  const [visited, setVisited] = useState<ReadonlySet<ViewName>>(new Set(["home"]));
  const later = useLaterViews();
  const show = useCallback((wanted: ViewName) => {
    setView(wanted);
    setVisited((before) => (before.has(wanted) ? before : new Set([...before, wanted])));
    window.scrollTo(0, 0);
  }, []);
  const requests = useRequestedView(ribbon, show);
  const { dismiss } = requests;
  const navigate = useCallback(
    (wanted: ViewName) => {
      dismiss();
      show(wanted);
    },
    [dismiss, show],
  );
  const viewOf = (name: ViewName) => {
    const active = name === view;
    if (name === "home") {
      return <HomeView active={active} onNavigate={navigate} theme={theme} onTheme={onTheme} />;
    }
    const Later = later.views[name];
    return <Later active={active} onNavigate={navigate} />;
  };
  return (
    <>
      <Navigation view={view} onNavigate={navigate} />
      {requests.shown.map((shown) => (
        <RequestNotice key={shown.key} shown={shown} requests={requests} />
      ))}
      <RenameNotices />
      <main>
        {VIEWS.filter(({ name }) => visited.has(name)).map(({ name }) => (
          <div key={name} hidden={name !== view} className={styles.view}>
            <ViewBoundary
              onRetry={() => {
                if (name !== "home") {
                  later.reload(name);
                }
              }}
            >
              <Suspense fallback={<p>Opening…</p>}>{viewOf(name)}</Suspense>
            </ViewBoundary>
          </div>
        ))}
      </main>
    </>
  );
}
