import { refresh } from "./http";

const QUIET = 400;

/** Parts of a page that name the news they wait for are drawn again when it comes; those without an address of their own load the page. */
export function followNews(): void {
  const parts = [...document.querySelectorAll<HTMLElement>("[data-live][data-events]")];
  const first = parts[0];
  if (!first?.dataset.live) return;
  const news = new EventSource(first.dataset.live);
  for (const name of new Set(parts.flatMap(part => (part.dataset.events ?? "").split(" ")))) news.addEventListener(name, () => soon(name, parts));
}

let waiting = 0;

function soon(name: string, parts: HTMLElement[]): void {
  clearTimeout(waiting);
  waiting = window.setTimeout(() => {
    if (name === "release") return location.reload();
    for (const part of parts) if ((part.dataset.events ?? "").split(" ").includes(name)) void refresh(part.id);
  }, QUIET);
}
