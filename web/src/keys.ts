import { show } from "./dialogs";

/** Whether a key belongs to somebody who is typing text. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** The keys that work on every page. */
export function listenForKeys(): void {
  let goes = false;
  document.addEventListener("keydown", event => {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (goes && event.key === "o") location.assign("/");
    goes = event.key === "g";
    if (event.key === "?") show("keys");
    if (event.key === "/") focusSearch(event);
  });
}

function focusSearch(event: KeyboardEvent): void {
  const search = document.querySelector<HTMLInputElement>("input[type=search]");
  if (!search) return;
  event.preventDefault();
  search.focus();
}
