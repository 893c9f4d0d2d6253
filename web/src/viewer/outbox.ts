import { headers, reasonIn, type Problem } from "../http";
import type { DocumentState } from "./types";

/** A change on its way to the server. What it does to the picture is worked out again whenever the picture is drawn. */
export interface Act {
  id: string;
  method: "POST" | "PUT" | "DELETE";
  path: string;
  body: Record<string, unknown> | null;
}

export type Trouble = { kind: "offline" } | { kind: "signed-out" } | { kind: "conflict"; reason: string; act: Act };

const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;

/**
 * Keeps every act on this computer until the server has acknowledged it: a closed tab or a lost connection loses nothing.
 * Acts go one after another, in order; one that the server refuses is dropped, and said so.
 * An answer that broke off tells of no state (null), but the act was taken.
 */
export class Outbox {
  private acts: Act[];
  private sending = false;
  private wait = FIRST_WAIT;

  constructor(
    private readonly key: string,
    private readonly api: string,
    private readonly acknowledged: (state: DocumentState | null) => void,
    private readonly changed: () => void,
    private readonly troubled: (trouble: Trouble | null) => void,
  ) {
    this.acts = JSON.parse(localStorage.getItem(key) ?? "[]") as Act[];
    addEventListener("online", () => void this.send());
  }

  get waiting(): readonly Act[] {
    return this.acts;
  }

  add(act: Omit<Act, "id">): void {
    this.acts.push({ ...act, id: crypto.randomUUID() });
    this.keep();
    void this.send();
  }

  /** Takes back the last act that has not left yet. */
  takeBack(): boolean {
    if (this.acts.length < (this.sending ? 2 : 1)) return false;
    this.acts.pop();
    this.keep();
    return true;
  }

  async send(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    while (this.acts[0] && (await this.sendOne(this.acts[0])));
    this.sending = false;
  }

  private async sendOne(act: Act): Promise<boolean> {
    let response: Response;
    try {
      response = await fetch(this.api + act.path, {
        method: act.method,
        headers: headers({ "Content-Type": "application/json", Accept: "application/json" }),
        body: act.body ? JSON.stringify(act.body) : null,
      });
    } catch {
      return this.later({ kind: "offline" });
    }
    if (response.status === 401) return this.later({ kind: "signed-out" });
    if (response.status === 429 || response.status >= 500) return this.later({ kind: "offline" });
    this.wait = FIRST_WAIT;
    // The whole answer first: between an act that is gone and the state that holds it, a mark would be nowhere.
    const answer = (await response.json().catch(() => null)) as (DocumentState & Problem) | null;
    // The page is from before a new sign-in: what it sends is good, but not from here.
    if (answer?.title === "FormToken") return this.later({ kind: "signed-out" });
    const trouble: Trouble | null = response.ok ? null : { kind: "conflict", reason: reasonIn(answer, response.status), act };
    this.acts.shift();
    this.store();
    if (response.ok) this.acknowledged(answer);
    this.troubled(trouble);
    return true;
  }

  private later(trouble: Trouble): false {
    this.troubled(trouble);
    setTimeout(() => void this.send(), this.wait);
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
    return false;
  }

  private keep(): void {
    this.store();
    this.changed();
  }

  private store(): void {
    if (this.acts.length > 0) localStorage.setItem(this.key, JSON.stringify(this.acts));
    else localStorage.removeItem(this.key);
  }
}
