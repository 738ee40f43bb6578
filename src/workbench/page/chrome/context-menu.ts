import { element } from "./element";

/** One line of a menu; a separator is a line without a label. */
export type MenuItem =
  | { readonly label: string; readonly icon?: string; readonly keys?: string; readonly run: () => void }
  | "separator";

/** Shows a menu at a point of the window; arrows, Enter and Esc work, a click elsewhere closes it. */
export function openMenu(
  clientX: number,
  clientY: number,
  label: string,
  items: readonly MenuItem[],
  onClose: () => void,
): void {
  document.querySelector<HTMLElement>(".menu")?.dispatchEvent(new Event("dismiss"));
  const menu = element("div", { class: "menu", role: "menu", "aria-label": label, tabindex: "-1" });
  const close = (): void => {
    if (!menu.isConnected) {
      return;
    }
    window.removeEventListener("pointerdown", outside, true);
    window.removeEventListener("blur", close);
    menu.remove();
    onClose();
  };
  const outside = (event: Event): void => {
    if (!(event.target instanceof Node && menu.contains(event.target))) {
      close();
    }
  };
  menu.append(...items.map((item) => line(item, close)));
  menu.addEventListener("keydown", (event) => {
    onKey(event, menu, close);
  });
  menu.addEventListener("dismiss", close);
  menu.addEventListener("contextmenu", (event) => {
    event.preventDefault();
  });
  document.body.append(menu);
  menu.style.left = `${Math.max(4, Math.min(clientX, window.innerWidth - menu.offsetWidth - 4))}px`;
  menu.style.top = `${Math.max(4, Math.min(clientY, window.innerHeight - menu.offsetHeight - 4))}px`;
  window.addEventListener("pointerdown", outside, true);
  window.addEventListener("blur", close);
  menu.querySelector<HTMLElement>("[role=menuitem]")?.focus();
}

function line(item: MenuItem, close: () => void): HTMLElement {
  if (item === "separator") {
    return element("div", { class: "menu-separator", role: "separator" });
  }
  const icon =
    item.icon === undefined
      ? element("span", { class: "menu-icon", "aria-hidden": "true" })
      : element("img", { class: "menu-icon", src: item.icon, alt: "" });
  const button = element(
    "button",
    { type: "button", role: "menuitem", class: "menu-item", tabindex: "-1" },
    icon,
    element("span", { class: "menu-label" }, item.label),
    ...(item.keys === undefined
      ? []
      : [element("span", { class: "menu-keys", "aria-hidden": "true" }, item.keys)]),
  );
  button.addEventListener("click", () => {
    close();
    item.run();
  });
  return button;
}

function onKey(event: KeyboardEvent, menu: HTMLElement, close: () => void): void {
  event.stopPropagation();
  const items = [...menu.querySelectorAll<HTMLElement>("[role=menuitem]")];
  const at = items.findIndex((item) => item === document.activeElement);
  if (event.key === "Escape" || event.key === "Tab") {
    close();
  } else if (event.key === "ArrowDown") {
    items[(at + 1) % items.length]?.focus();
  } else if (event.key === "ArrowUp") {
    items[(at - 1 + items.length) % items.length]?.focus();
  } else if (event.key === "Home") {
    items[0]?.focus();
  } else if (event.key === "End") {
    items.at(-1)?.focus();
  } else {
    return;
  }
  event.preventDefault();
}
