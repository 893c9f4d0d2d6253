import { button, element } from "../dom";
import type { Act } from "./outbox";
import type { Store } from "./store";
import { say, type Area, type Config } from "./types";

/** What the viewer tells of its saving, and of what went wrong. */
export class Notices {
  private lost: Act | null = null;

  constructor(
    private readonly config: Config,
    private readonly store: Store,
    private readonly show: (place: Area) => void,
  ) {}

  draw(): void {
    const state = document.getElementById("save-state") as HTMLElement;
    const [waiting, trouble] = [this.store.waiting, this.store.trouble];
    const isOffline = trouble?.kind === "offline" && waiting > 0;
    state.classList.toggle("is-offline", isOffline);
    state.textContent = isOffline ? say(this.config, waiting === 1 ? "offline.one" : "offline.many", waiting) : waiting > 0 ? say(this.config, trouble?.kind === "signed-out" ? "unsent" : "saving") : this.store.version > 0 ? say(this.config, "saved") : "";
    state.dataset.waiting = String(waiting);
    if (trouble?.kind === "signed-out") this.tell(say(this.config, "signed-out"), this.signIn());
    if (trouble?.kind === "conflict" && trouble.act !== this.lost) this.tellLost(trouble.act, trouble.reason);
  }

  /** One sentence that stays until it is closed, with the place that it is about; an empty one takes it away. */
  trouble(sentence: string, place?: Area): void {
    this.tell(sentence, ...(place ? [this.act("show-place", () => this.show(place))] : []));
  }

  private tell(sentence: string, ...acts: HTMLElement[]): void {
    const line = document.getElementById("trouble") as HTMLElement;
    line.replaceChildren(sentence, ...acts, this.act("close", () => this.trouble("")));
    line.hidden = sentence === "";
  }

  /** What waits on this computer goes by itself once somebody has signed in again and comes back here. */
  private signIn(): HTMLElement {
    const link = element("a", "viewer__small", say(this.config, "sign-in"));
    link.href = `/sign-in?back=${encodeURIComponent(location.pathname)}`;
    return link;
  }

  /** What was not taken over, where it stood, and why: it can be looked at and done again. */
  private tellLost(act: Act, reason: string): void {
    this.lost = act;
    const id = decodeURIComponent(/^\/(?:marks|remarks)\/([^?/]+)/.exec(act.path)?.[1] ?? "");
    const areas = (act.body?.areas as Area[] | undefined) ?? this.store.marks.find(m => m.id === id)?.areas;
    const place = areas?.[0];
    this.trouble(place ? say(this.config, "conflict.on", reason, place.page) : say(this.config, "conflict", reason), place);
  }

  private act(name: string, act: () => void): HTMLElement {
    return button(say(this.config, name), act, "viewer__small");
  }
}
