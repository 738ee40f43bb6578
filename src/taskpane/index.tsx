import { FluentProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { viewRequests } from "../commands/associate";
import { keepTabOrder } from "./boot/keep-tab-order";
import { officeIsDark } from "./boot/office-is-dark";
import { OutsideExcel } from "./boot/outside-excel";
import { waitForExcel } from "./boot/wait-for-excel";
import { Pane } from "./shell/pane";
import { paneTheme } from "./theme/pane-theme";

const place = document.getElementById("app");
if (place) {
  keepTabOrder();
  const root = createRoot(place);
  waitForExcel((host) => {
    if (host.kind === "excel") {
      root.render(<Pane officeIsDark={officeIsDark} ribbon={viewRequests} />);
    } else {
      root.render(
        <FluentProvider theme={paneTheme(matchMedia("(prefers-color-scheme: dark)").matches)}>
          <OutsideExcel reason={host.reason} />
        </FluentProvider>,
      );
    }
  });
}
