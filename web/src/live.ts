import { refresh } from "./http";

const QUIET = 400;

/** Parts of a page that name the news they wait for are drawn again when it comes; those without an address of their own load the page. */
export function followNews(): void {
  const parts = [...document.querySelectorAll<HTMLElement>("[data-live][data-events]")];
  const first = parts[0];
  if (!first?.dataset.live) return;
  const news = new EventSource(first.dataset.live);
  for (const name of new Set(parts.flatMap(eventsOf))) news.addEventListener(name, () => soon(name, parts));
  // What happened between the page and the first word, or while the connection was gone, is not told.
  news.addEventListener("hello", () => {
    parts.forEach(part => void refresh(part.id));
    void catchUp();
  });
}

/** What was under way when the page was made may have ended before anybody listened. */
async function catchUp(): Promise<void> {
  const running = document.querySelector("[data-running]");
  if (!running) return;
  const response = await fetch(location.href);
  if (!response.ok) return;
  const now = new DOMParser().parseFromString(await response.text(), "text/html");
  if (!now.getElementById(running.id)?.hasAttribute("data-running")) location.reload();
}

const heard = new Set<string>();
let waiting = 0;

function soon(name: string, parts: HTMLElement[]): void {
  heard.add(name);
  clearTimeout(waiting);
  waiting = window.setTimeout(() => {
    if (heard.has("release")) return location.reload();
    for (const part of parts) if (eventsOf(part).some(event => heard.has(event))) void refresh(part.id);
    heard.clear();
  }, QUIET);
}

function eventsOf(part: HTMLElement): string[] {
  return (part.dataset.events ?? "").split(" ");
}
