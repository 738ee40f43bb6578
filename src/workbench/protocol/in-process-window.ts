// What Microsoft's scripts need of a browser window to start in Node or jsdom, so that they run in the caller's own
// realm (values from another realm fail `instanceof` and deep equality). Only what is missing is added.

/** Where the scripts believe to be; the host must be https and on the same host name as the pane. */
export const PAGE_ORIGIN = "https://localhost";

/** Runs one file of the office-js `dist` folder in the realm of the caller. */
export type RunOfficeScript = (fileName: string) => void;

export interface InProcessWindow {
  /** Hands a message to the scripts as if the parent window had posted it. */
  deliver: (message: string) => void;
}

type Listener = (event: { data: string; origin: string; source: unknown }) => void;

/** Prepares `globalThis`; messages that the scripts post to their parent go to `onMessage`. */
export function prepareWindow(
  windowName: string,
  runScript: RunOfficeScript,
  onMessage: (message: unknown) => void,
): InProcessWindow {
  const parent = { postMessage: onMessage };
  const inBrowser = typeof document !== "undefined";
  define("parent", parent);
  define("name", windowName);
  if (inBrowser) {
    return prepareJsdom(parent, runScript);
  }
  return prepareNode(parent, runScript);
}

function prepareNode(parent: object, runScript: RunOfficeScript): InProcessWindow {
  const listeners = new Set<Listener>();
  const nothing = (): void => undefined;
  for (const self of ["window", "self", "top"]) {
    define(self, globalThis);
  }
  define("location", new URL(`${PAGE_ORIGIN}/taskpane.html`));
  define("addEventListener", (type: string, listener: Listener) => {
    if (type === "message") {
      listeners.add(listener);
    }
  });
  define("removeEventListener", (_type: string, listener: Listener) => listeners.delete(listener));
  if (!("navigator" in globalThis)) {
    define("navigator", { userAgent: "Node" });
  }
  define("history", {});
  define("document", nodeDocument(runScript, nothing));
  keepIntervalsFromHoldingTheProcess();
  return {
    deliver: (data) => {
      for (const listener of listeners) {
        listener({ data, origin: PAGE_ORIGIN, source: parent });
      }
    },
  };
}

function nodeDocument(runScript: RunOfficeScript, nothing: () => void): object {
  const head = { appendChild: scriptLoader(runScript) };
  return {
    domain: "localhost",
    URL: `${PAGE_ORIGIN}/taskpane.html`,
    readyState: "complete",
    addEventListener: nothing,
    removeEventListener: nothing,
    getElementById: () => null,
    querySelectorAll: () => [],
    getElementsByTagName: (tag: string) =>
      tag === "head"
        ? [head]
        : tag === "script"
          ? [{ src: `${PAGE_ORIGIN}/office.js`, getAttribute: () => null }]
          : [],
    // An anchor's `href` is how the library takes addresses apart.
    createElement: (tag: string) =>
      tag === "a" ? new URL(PAGE_ORIGIN) : { style: {}, setAttribute: nothing, appendChild: nothing },
  };
}

function prepareJsdom(parent: object, runScript: RunOfficeScript): InProcessWindow {
  if (!("domain" in document)) {
    Object.defineProperty(document, "domain", { value: "localhost", configurable: true });
  }
  const marker = document.createElement("script");
  // Where the library finds its base path; jsdom does not load scripts.
  marker.setAttribute("src", `${PAGE_ORIGIN}/office.js`);
  document.head.append(marker);
  const appendChild = document.head.appendChild.bind(document.head);
  const load = scriptLoader(runScript);
  Object.defineProperty(document.head, "appendChild", {
    configurable: true,
    value: (node: Node) => {
      if (node instanceof HTMLScriptElement && node.src.startsWith(PAGE_ORIGIN)) {
        load(node);
      } else {
        appendChild(node);
      }
      return node;
    },
  });
  return {
    deliver: (data) => {
      const event = new MessageEvent("message", { data, origin: PAGE_ORIGIN });
      Object.defineProperty(event, "source", { value: parent });
      window.dispatchEvent(event);
    },
  };
}

interface ScriptElement {
  src?: string;
  onload?: unknown;
  onerror?: unknown;
}

/** Runs the file that a script element names, in a later task as a browser would. */
function scriptLoader(runScript: RunOfficeScript): (script: ScriptElement) => void {
  return (script) => {
    void Promise.resolve().then(() => {
      const name = new URL(script.src ?? "", PAGE_ORIGIN).pathname.slice(1);
      runScript(name);
      if (typeof script.onload === "function") {
        Reflect.apply(script.onload, script, []);
      }
    });
  };
}

/** The library checks for lost messages every two seconds; in Node that alone must not keep a process alive. */
function keepIntervalsFromHoldingTheProcess(): void {
  const start = globalThis.setInterval;
  define("setInterval", (...values: Parameters<typeof setInterval>) => {
    const timer: unknown = start(...values);
    if (
      typeof timer === "object" &&
      timer !== null &&
      "unref" in timer &&
      typeof timer.unref === "function"
    ) {
      Reflect.apply(timer.unref, timer, []);
    }
    return timer;
  });
}

function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
