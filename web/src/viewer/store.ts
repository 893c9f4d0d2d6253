import { headers, reasonOf } from "../http";
import { Outbox, type Act, type Trouble } from "./outbox";
import type { Area, Config, DocumentState, Mark, Remark, Suggestion } from "./types";

/** The marks, suggestions and remarks as they will be when everything on its way has arrived. */
export class Store {
  marks: Mark[] = [];
  suggestions: Suggestion[] = [];
  remarks: Remark[] = [];
  trouble: Trouble | null = null;
  private server: DocumentState = { version: 0, marks: [], gone: [], suggestions: [], remarks: [], pages: null };
  private marksByPage = new Map<number, Mark[]>();
  private suggestionsByPage = new Map<number, Suggestion[]>();
  private byMark = new Map<string, Suggestion>();
  private readonly outbox: Outbox;
  private readonly listeners: (() => void)[] = [];
  private readonly arrivals: (() => void)[] = [];

  constructor(private readonly config: Config) {
    this.outbox = new Outbox(
      `lakwerk-outbox:${config.me}:${config.dossier}:${config.document}`,
      config.api,
      state => (state ? this.take(state) : void this.load().catch(() => undefined)),
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

  /** Something that the server knows has changed, by whoever. */
  onArrival(listener: () => void): void {
    this.arrivals.push(listener);
  }

  /** The suggestion that a mark came from. */
  suggestionOf(mark: string): Suggestion | undefined {
    return this.byMark.get(mark);
  }

  marksOn(page: number): Mark[] {
    return this.marksByPage.get(page) ?? [];
  }

  suggestionsOn(page: number): Suggestion[] {
    return this.suggestionsByPage.get(page) ?? [];
  }

  /** Asks the server what changed, or everything, and sends what was left from an earlier visit. */
  async load(everything = false): Promise<void> {
    const since = everything || this.version === 0 ? "" : `?since=${this.version}`;
    const response = await fetch(this.config.api + since, { headers: { Accept: "application/json" } });
    if (!response.ok) throw new Error(String(response.status));
    this.take((await response.json()) as DocumentState);
    void this.outbox.send();
  }

  place(areas: Area[], codes: string[]): string {
    const id = `m-${crypto.randomUUID().slice(0, 13)}`;
    this.outbox.add({ method: "POST", path: "/marks", body: { id, areas, codes, seen: this.version } });
    return id;
  }

  /** One mark over every page; the server knows how large they are. */
  placeWhole(codes: string[]): void {
    this.outbox.add({ method: "POST", path: "/marks/whole", body: { id: `m-${crypto.randomUUID().slice(0, 13)}`, codes, seen: this.version } });
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

  remark(text: string, mark: string | null, asked: string | null): void {
    const id = `o-${crypto.randomUUID().slice(0, 13)}`;
    this.outbox.add({ method: "POST", path: `/remarks?seen=${this.version}`, body: { id, text, mark, asked } });
  }

  settle(remark: Remark, answer: string | null): void {
    this.outbox.add({ method: "POST", path: `/remarks/${encodeURIComponent(remark.id)}/settle`, body: { answer, seen: this.version } });
  }

  /** What has not left yet is taken back here; what has, by the server. */
  async undo(): Promise<string | null> {
    if (this.outbox.takeBack()) return null;
    const response = await fetch(this.config.undo, { method: "POST", headers: headers({ Accept: "application/json" }) });
    const reason = response.ok ? null : await reasonOf(response);
    await this.load();
    return reason;
  }

  private answer(what: "accept" | "reject", suggestions: Suggestion[], codes: string[] | null): void {
    if (suggestions.length === 0) return;
    this.outbox.add({ method: "POST", path: `/suggestions/${what}`, body: { keys: suggestions.map(s => s.key), codes, seen: this.version } });
  }

  private take(state: DocumentState): void {
    if (state.version < this.server.version) return;
    // News since a version that was never seen here: something is missing in between.
    if (state.since !== undefined && state.since > this.server.version) return void this.load(true).catch(() => undefined);
    const isNews = state.version > this.server.version;
    this.server = state.since === undefined ? state : merged(this.server, state);
    if (isNews) for (const listener of this.arrivals) listener();
    this.draw();
  }

  private troubled(trouble: Trouble | null): void {
    this.trouble = trouble;
    if (trouble?.kind === "conflict") void this.load().catch(() => undefined);
    this.draw();
  }

  private draw(): void {
    [this.marks, this.suggestions, this.remarks] = [this.server.marks, this.server.suggestions, this.server.remarks];
    for (const act of this.outbox?.waiting ?? []) this.foresee(act);
    this.marksByPage = byPage(this.marks);
    this.suggestionsByPage = byPage(this.suggestions);
    this.byMark = new Map(this.suggestions.map(s => [s.mark, s]));
    for (const listener of this.listeners) listener();
  }

  /** What an act that is still on its way will have done. */
  private foresee(act: Act): void {
    const [, collection, name] = /^\/(\w+)(?:\/([^?/]+))?/.exec(act.path) ?? [];
    const body = act.body as { id: string; areas?: Area[]; codes: string[] | null; keys: string[]; text: string; mark: string | null; asked: string | null } | null;
    if (collection === "remarks") return this.foreseeRemark(name, body);
    if (act.method === "DELETE") this.marks = this.marks.filter(m => m.id !== decodeURIComponent(name ?? ""));
    if (!body) return;
    if (collection === "suggestions") {
      const chosen = new Set(body.keys);
      const state = name === "accept" ? ("covered" as const) : ("rejected" as const);
      const placed = state === "covered" ? this.suggestions.filter(s => chosen.has(s.key)).map(s => this.pending(s.mark, s.areas, body.codes ?? [s.code])) : [];
      this.marks = [...this.marks, ...placed];
      this.suggestions = this.suggestions.map(s => (chosen.has(s.key) ? { ...s, state } : s));
    } else if (body.areas) {
      const fresh = this.pending(body.id, body.areas, body.codes ?? []);
      this.marks = [...this.marks.filter(m => m.id !== body.id), fresh];
    }
  }

  private foreseeRemark(settled: string | undefined, body: { id: string; text: string; mark: string | null; asked: string | null } | null): void {
    if (settled) this.remarks = this.remarks.map(r => (r.id === decodeURIComponent(settled) ? { ...r, settledBy: "…" } : r));
    else if (body) {
      const { id, text, mark, asked } = body;
      this.remarks = [...this.remarks, { id, text, mark, by: this.config.me, name: "…", asked, askedName: this.config.people.find(p => p.id === asked)?.name ?? asked, answer: null, settledBy: null }];
    }
  }

  private pending(id: string, areas: Area[], codes: string[]): Mark {
    const label = codes.map(code => this.config.grounds.find(g => g.code === code)?.label ?? code).join(" + ");
    return { id, areas, codes, label, by: this.config.me, name: "", pending: true };
  }
}

function merged(old: DocumentState, news: DocumentState): DocumentState {
  const marks = new Map(news.marks.map(m => [m.id, m]));
  const suggestions = new Map(news.suggestions.map(s => [s.key, s]));
  const kept = marks.size === 0 && news.gone.length === 0 ? old.marks : old.marks.filter(m => !marks.has(m.id) && !news.gone.includes(m.id));
  return {
    ...news,
    marks: marks.size === 0 ? kept : [...kept, ...news.marks],
    suggestions: suggestions.size === 0 ? old.suggestions : old.suggestions.map(s => suggestions.get(s.key) ?? s),
  };
}

function byPage<T extends { areas: Area[] }>(all: T[]): Map<number, T[]> {
  const pages = new Map<number, T[]>();
  for (const one of all) {
    let last = 0;
    for (const { page } of one.areas) {
      if (page === last) continue;
      last = page;
      const list = pages.get(page);
      if (list) list.push(one);
      else pages.set(page, [one]);
    }
  }
  return pages;
}
