import { headers } from "../http";
import { Outbox, type Act, type Trouble } from "./outbox";
import type { Area, Config, DocumentState, Mark, Suggestion } from "./types";

/** The marks and suggestions as they will be when everything on its way has arrived. */
export class Store {
  marks: Mark[] = [];
  suggestions: Suggestion[] = [];
  trouble: Trouble | null = null;
  private server: DocumentState = { version: 0, marks: [], suggestions: [], pages: null };
  private readonly outbox: Outbox;
  private readonly listeners: (() => void)[] = [];

  constructor(private readonly config: Config) {
    this.outbox = new Outbox(
      `lakwerk-outbox:${config.me}:${config.dossier}:${config.document}`,
      config.api,
      state => this.take(state),
      () => this.draw(),
      trouble => this.troubled(trouble),
    );
  }

  get waiting(): number {
    return this.outbox.waiting.length;
  }

  get version(): number {
    return this.server.version;
  }

  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Asks the server how things stand, and sends what was left from an earlier visit. */
  async load(): Promise<void> {
    const response = await fetch(this.config.api, { headers: { Accept: "application/json" } });
    if (!response.ok) throw new Error(String(response.status));
    this.take((await response.json()) as DocumentState);
    void this.outbox.send();
  }

  place(areas: Area[], codes: string[]): string {
    const id = `m-${crypto.randomUUID().slice(0, 13)}`;
    this.outbox.add({ method: "POST", path: "/marks", body: { id, areas, codes, seen: this.version } });
    return id;
  }

  change(mark: Mark, codes: string[]): void {
    this.outbox.add({ method: "PUT", path: `/marks/${encodeURIComponent(mark.id)}`, body: { id: mark.id, areas: mark.areas, codes, seen: this.version } });
  }

  remove(mark: Mark): void {
    this.outbox.add({ method: "DELETE", path: `/marks/${encodeURIComponent(mark.id)}?seen=${this.version}`, body: null });
  }

  accept(suggestions: Suggestion[], codes: string[] | null = null): void {
    this.answer("accept", suggestions, codes);
  }

  reject(suggestions: Suggestion[]): void {
    this.answer("reject", suggestions, null);
  }

  /** What has not left yet is taken back here; what has, by the server. */
  async undo(): Promise<string | null> {
    if (this.outbox.takeBack()) return null;
    const response = await fetch(this.config.undo, { method: "POST", headers: headers({ Accept: "application/json" }) });
    const body = (await response.json().catch(() => ({}))) as { detail?: string };
    await this.load();
    return response.ok ? null : (body.detail ?? String(response.status));
  }

  private answer(what: "accept" | "reject", suggestions: Suggestion[], codes: string[] | null): void {
    if (suggestions.length === 0) return;
    this.outbox.add({ method: "POST", path: `/suggestions/${what}`, body: { keys: suggestions.map(s => s.key), codes, seen: this.version } });
  }

  private take(state: DocumentState): void {
    if (state.version < this.server.version) return;
    this.server = state;
    this.draw();
  }

  private troubled(trouble: Trouble | null): void {
    this.trouble = trouble;
    if (trouble?.kind === "conflict") void this.load();
    this.draw();
  }

  private draw(): void {
    let [marks, suggestions] = [this.server.marks, this.server.suggestions];
    for (const act of this.outbox?.waiting ?? []) [marks, suggestions] = this.after(act, marks, suggestions);
    [this.marks, this.suggestions] = [marks, suggestions];
    for (const listener of this.listeners) listener();
  }

  private after(act: Act, marks: Mark[], suggestions: Suggestion[]): [Mark[], Suggestion[]] {
    const mark = /^\/marks\/([^?]+)/.exec(act.path)?.[1];
    const body = act.body as { id: string; areas: Area[]; codes: string[] | null; keys: string[] } | null;
    if (act.method === "DELETE") return [marks.filter(m => m.id !== decodeURIComponent(mark ?? "")), suggestions];
    if (!body) return [marks, suggestions];
    if (body.keys) {
      const chosen = suggestions.filter(s => body.keys.includes(s.key));
      const state = act.path.endsWith("/accept") ? ("covered" as const) : ("rejected" as const);
      const placed = state === "covered" ? chosen.map(s => this.pending(s.mark, s.areas, body.codes ?? [s.code])) : [];
      return [[...marks, ...placed], suggestions.map(s => (chosen.includes(s) ? { ...s, state } : s))];
    }
    const fresh = this.pending(body.id, body.areas, body.codes ?? []);
    return [[...marks.filter(m => m.id !== body.id), fresh], suggestions];
  }

  private pending(id: string, areas: Area[], codes: string[]): Mark {
    const label = codes.map(code => this.config.grounds.find(g => g.code === code)?.label ?? code).join(" + ");
    return { id, areas, codes, label, by: this.config.me, name: "", pending: true };
  }
}
