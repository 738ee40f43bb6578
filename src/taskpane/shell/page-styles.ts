import { makeStaticStyles } from "@fluentui/react-components";
import { useEffect } from "react";

const useStaticStyles = makeStaticStyles({
  // The scroll bar is always there: WebView2 hides it until the pointer is over it, and text would jump.
  body: { margin: "0", overflowY: "scroll" },
  "body[data-theme=light]": { backgroundColor: "#ffffff", colorScheme: "light" },
  "body[data-theme=dark]": { backgroundColor: "#292929", colorScheme: "dark" },
  "[hidden]": { display: "none !important" },
  "@media (pointer: coarse)": { "button, select, input": { minHeight: "44px" } },
});

/** The page's own few styles, in the theme's colors, so that nothing flashes white in the dark. */
export function usePageStyles(dark: boolean): void {
  useStaticStyles();
  useEffect(() => {
    document.body.dataset["theme"] = dark ? "dark" : "light";
  }, [dark]);
}
