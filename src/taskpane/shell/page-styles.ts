import { makeStaticStyles } from "@fluentui/react-components";
import { useEffect } from "react";

// The scroll bar is always there: WebView2 hides it until the pointer is over it, and text would jump.
// Tab bar and foot stick, so what is scrolled to stays clear of both.
// As text: nested media queries are beyond the object form.
const useStaticStyles = makeStaticStyles(`
  html { scroll-padding: 56px 0 80px; }
  body { margin: 0; overflow-y: scroll; }
  body[data-theme="light"] { background-color: #ffffff; color-scheme: light; }
  body[data-theme="dark"] { background-color: #292929; color-scheme: dark; }
  [hidden] { display: none !important; }
  @media (pointer: coarse) { button, select, input { min-height: 44px; } }
`);

/** The page's own few styles, in the theme's colors, so that nothing flashes white in the dark. */
export function usePageStyles(dark: boolean): void {
  useStaticStyles();
  useEffect(() => {
    document.body.dataset["theme"] = dark ? "dark" : "light";
  }, [dark]);
}
