import type { Store } from "./store";
import type { Config } from "./types";

/** Draws what others do as they do it; after a break in the connection, all that was missed. */
export function follow(config: Config, store: Store): void {
  const news = new EventSource(config.live);
  let waiting = 0;
  const soon = (): void => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void store.load().catch(() => undefined), 120);
  };
  news.addEventListener("hello", event => {
    if ((JSON.parse((event as MessageEvent<string>).data) as { version: number }).version > store.version) soon();
  });
  news.addEventListener("changed", event => {
    const change = JSON.parse((event as MessageEvent<string>).data) as { version: number; documents: string[] };
    if (change.version > store.version && change.documents.includes(config.document)) soon();
  });
  // Other suggestions altogether: what changed since is not enough.
  news.addEventListener("suggestions", () => void store.load(true).catch(() => undefined));
}
