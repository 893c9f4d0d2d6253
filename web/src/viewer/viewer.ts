import { refresh } from "../http";
import { isTyping } from "../keys";
import { toast } from "../toast";
import { ChosenGround } from "./chosenGround";
import { contestedOf, overlaps, type Contested } from "./contested";
import { Cursor } from "./cursor";
import { follow } from "./follow";
import { KEYMAP } from "./keymap";
import { linkedIn } from "./linked";
import { Notices } from "./notices";
import { Overlay, preview, type Chosen } from "./overlay";
import { Palette } from "./palette";
import { Panel, sameAs } from "./panel";
import { Passages } from "./passages";
import { listenForDrags } from "./pointer";
import { PublicView } from "./publicView";
import { Remarks } from "./remarks";
import { Sheets } from "./sheets";
import { goOnFrom, stepFrom } from "./steps";
import { Store } from "./store";
import { say, type Area, type Config, type Ground, type Mark, type Suggestion } from "./types";
import { Words } from "./words";

const ZOOM = 1.2;
const LIST_SOON = 120;
const JUDGE_SOON = 600;
const SURE_WITHIN = 6000;

type Mode = "mark" | "contested" | "public";

/** The page viewer: what the keys and buttons do. */
export class Viewer {
  private readonly scroller = document.getElementById("pages") as HTMLElement;
  private readonly store: Store;
  private readonly words: Words;
  private readonly sheets: Sheets;
  private readonly overlay: Overlay;
  private readonly panel: Panel;
  private readonly cursor: Cursor;
  private readonly palette: Palette;
  private readonly passages: Passages;
  private readonly remarks: Remarks;
  private readonly notices: Notices;
  private readonly publicView: PublicView;
  private readonly ground: ChosenGround;
  private mode: Mode = "mark";
  private pointed: Area | null = null;
  private listing = 0;
  private judging = 0;
  private wholeAsked = 0;

  constructor(private readonly config: Config) {
    this.store = new Store(config);
    this.words = new Words(config.words);
    this.sheets = new Sheets(this.scroller, sheet => this.showSheet(sheet.number), sheet => {
      this.overlay.clear(sheet);
      this.words.forget(sheet.number);
    }, number => say(config, "page-n", number));
    this.overlay = new Overlay(config, this.sheets, this.store, chosen => this.choose(chosen));
    this.panel = new Panel(config, this.store, {
      choose: chosen => this.choose(chosen),
      show: one => this.showContested(one),
      accept: suggestions => this.answer("accept", suggestions),
      reject: suggestions => this.answer("reject", suggestions),
      remove: mark => this.remove(mark),
      everywhere: suggestion => this.everywhere(suggestion),
    }, this.words);
    this.passages = new Passages(config, {
      ground: () => this.ground.code,
      reveal: areas => areas[0] && this.sheets.reveal(areas[0]),
      changed: () => void this.store.load().catch(() => undefined),
      compared: () => this.draw(),
    });
    this.remarks = new Remarks(config, this.store, mark => this.choose({ kind: "mark", id: mark }));
    this.cursor = new Cursor(this.sheets, this.words, text => this.speak(text));
    this.notices = new Notices(config, this.store, place => this.pointTo(place));
    this.publicView = new PublicView(config, this.store, this.sheets, this.scroller, text => this.speak(text));
    this.palette = new Palette(config, ground => this.useGround(ground));
    this.ground = new ChosenGround(config);
  }

  async start(): Promise<void> {
    this.store.onChange(() => this.draw());
    this.listen();
    follow(this.config, this.store);
    const opening = this.sheets.open(this.config.original).catch((problem: Error) => this.notices.trouble(say(this.config, "cannot-open", problem.message)));
    await Promise.all([opening, this.store.load()]);
    this.draw();
    this.goToHash();
    addEventListener("hashchange", () => this.goToHash());
    this.store.onArrival(() => {
      this.passages.compareSoon();
      this.judgeSoon();
    });
    this.passages.compareSoon();
    if (document.activeElement === document.body) this.scroller.focus({ preventScroll: true });
    document.documentElement.dataset.viewer = "ready";
  }

  private goToHash(): void {
    const linked = linkedIn(location.hash);
    if (linked?.kind === "page") this.sheets.goTo(linked.page);
    if (linked?.kind === "mark" && this.store.marks.some(m => m.id === linked.id)) this.choose(linked);
    if (linked?.kind === "area") this.pointTo(linked.area);
  }

  private pointTo(place: Area): void {
    if (!this.sheets.sheets[place.page - 1]) return;
    this.pointed = place;
    this.sheets.goTo(place.page);
    this.sheets.reveal(place);
    preview(this.sheets, [place], "box--pointed");
  }

  private showSheet(number: number): void {
    const sheet = this.sheets.sheets[number - 1];
    if (!sheet || this.isPublic) return;
    this.overlay.draw(sheet);
    if (this.pointed?.page === number) {
      preview(this.sheets, [this.pointed], "box--pointed");
      this.sheets.reveal(this.pointed);
    }
    void this.words.of(number).then(() => this.listSoon());
  }

  /** A change of marks may have taken a sign-off away; somebody who fills in the form there is left alone. */
  private judgeSoon(): void {
    clearTimeout(this.judging);
    this.judging = window.setTimeout(() => !document.getElementById("judge")?.contains(document.activeElement) && void refresh("judge").catch(() => undefined), JUDGE_SOON);
  }

  /** The words of a page say what is under its marks; several pages come at a time. */
  private listSoon(): void {
    clearTimeout(this.listing);
    this.listing = window.setTimeout(() => !this.isPublic && this.panel.draw(this.overlay.chosen), LIST_SOON);
  }

  private get isPublic(): boolean {
    return this.mode === "public";
  }

  private contested(): Contested[] {
    return contestedOf(this.config, this.store, this.passages.differences);
  }

  private draw(): void {
    const contested = this.mode === "contested" ? this.contested() : null;
    this.overlay.contested = contested && new Set(contested.map(one => one.id));
    this.overlay.chosen = this.known(this.overlay.chosen);
    if (!this.isPublic) this.overlay.drawAll();
    this.panel.draw(this.overlay.chosen);
    this.panel.drawContested(contested, this.overlay.chosen);
    this.passages.forgetCovered(areas => areas.every(area => this.store.marksOn(area.page).some(mark => mark.areas.some(other => overlaps(area, other)))));
    this.remarks.draw(this.mark());
    this.notices.draw();
  }

  private showContested(one: Contested): void {
    if (one.chosen) this.choose(one.chosen);
    else if (one.areas[0]) this.sheets.reveal(one.areas[0]);
    this.speak(`${one.text}: ${one.why}`);
  }

  private stepContested(by: number): void {
    const all = this.contested();
    const at = all.findIndex(one => one.id === this.overlay.chosen?.id);
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length];
    if (next) this.showContested(next);
  }

  /** What was chosen, if it is still there. */
  private known(chosen: Chosen): Chosen {
    if (chosen?.kind === "mark") return this.store.marks.some(m => m.id === chosen.id) ? chosen : null;
    if (chosen) return this.store.suggestions.some(s => s.key === chosen.id && s.state !== "covered" && (s.state !== "rejected" || this.mode === "contested")) ? chosen : null;
    return null;
  }

  /** Whoever may only read is told so, rather than left with keys that do nothing. */
  private mayWork(): boolean {
    if (!this.config.mayWork) toast(say(this.config, "not-allowed"), true);
    return this.config.mayWork;
  }

  private speak(text: string): void {
    (document.getElementById("spoken") as HTMLElement).textContent = text;
  }

  private choose(chosen: Chosen, reveal = true): void {
    this.overlay.chosen = chosen;
    const areas = chosen?.kind === "mark" ? this.mark()?.areas : this.suggestion()?.areas;
    if (reveal && areas?.[0]) this.sheets.reveal(areas[0]);
    this.draw();
    const suggestion = this.suggestion();
    if (suggestion) this.speak(say(this.config, "suggestion-on", say(this.config, `kind.${suggestion.kind}`), suggestion.text, suggestion.areas[0]?.page ?? 0));
  }

  private mark(): Mark | undefined {
    return this.overlay.chosen?.kind === "mark" ? this.store.marks.find(m => m.id === this.overlay.chosen?.id) : undefined;
  }

  private suggestion(): Suggestion | undefined {
    return this.overlay.chosen?.kind === "suggestion" ? this.store.suggestions.find(s => s.key === this.overlay.chosen?.id) : undefined;
  }

  private place(areas: Area[]): void {
    if (areas.length === 0) return this.choose(null, false);
    if (this.isPublic || !this.mayWork()) return;
    this.choose({ kind: "mark", id: this.store.place(areas, [this.ground.code]) }, false);
    this.cursor.leave();
  }

  private remove(mark: Mark): void {
    if (this.mayWork()) this.store.remove(mark);
  }

  private answer(what: "accept" | "reject", suggestions: Suggestion[]): void {
    if (suggestions.length === 0 || !this.mayWork()) return;
    const after = this.after(suggestions);
    this.store[what](suggestions);
    this.choose(after ? { kind: "suggestion", id: after.key } : null);
  }

  private everywhere(suggestion: Suggestion | undefined): void {
    if (!suggestion || !this.mayWork()) return;
    const after = this.after(sameAs(suggestion, this.open()));
    void this.passages.acceptEverywhere(suggestion).then(() => this.choose(after ? { kind: "suggestion", id: after.key } : null));
  }

  private after(done: Suggestion[]): Suggestion | undefined {
    const open = this.open();
    return goOnFrom(open, this.at(open), done);
  }

  private open(): Suggestion[] {
    return this.store.suggestions.filter(s => s.state === "open");
  }

  private at(open: Suggestion[]): number {
    return open.findIndex(s => s.key === this.overlay.chosen?.id);
  }

  private stepSuggestion(by: number): void {
    if (this.mode === "contested") return this.stepContested(by);
    const open = this.open();
    const next = stepFrom(open, this.at(open), by, this.sheets.current());
    if (next) this.choose({ kind: "suggestion", id: next.key });
  }

  private stepMark(): void {
    const next = stepFrom(this.store.marks, this.store.marks.findIndex(m => m.id === this.overlay.chosen?.id), 1, this.sheets.current());
    if (next) this.choose({ kind: "mark", id: next.id });
  }

  private useGround(ground: Ground): void {
    this.ground.use(ground);
    const mark = this.mark();
    if (mark && this.config.mayWork) this.store.change(mark, [ground.code]);
    this.scroller.focus({ preventScroll: true });
  }

  private async wholePage(): Promise<void> {
    const page = this.sheets.current();
    const area = await this.sheets.whole(page);
    if (area) this.place([area]);
    this.speak(say(this.config, "whole-page", page));
  }

  /** One key beside that of a page: over several pages it is asked for twice. */
  private wholeDocument(): void {
    if (this.isPublic || !this.mayWork()) return;
    const isSure = this.sheets.count === 1 || Date.now() - this.wholeAsked < SURE_WITHIN;
    this.wholeAsked = isSure ? 0 : Date.now();
    if (!isSure) return toast(say(this.config, "whole-document.sure", this.sheets.count));
    this.store.placeWhole([this.ground.code]);
    toast(say(this.config, this.sheets.count === 1 ? "whole-document.one" : "whole-document.many", this.sheets.count));
  }

  private async undo(): Promise<void> {
    const problem = await this.store.undo();
    toast(problem ?? say(this.config, "undone"), problem !== null);
  }

  private async showMode(mode: Mode): Promise<void> {
    if (mode === this.mode) return;
    const wasPublic = this.isPublic;
    this.mode = mode;
    document.querySelector(".viewer")?.classList.toggle("is-public", this.isPublic);
    for (const button of document.querySelectorAll<HTMLElement>(".modes button")) button.setAttribute("aria-pressed", String(button.dataset.do === `mode-${mode}`));
    this.notices.trouble("");
    if (mode !== "public") {
      if (wasPublic) await this.sheets.open(this.config.original);
      return this.draw();
    }
    const problem = await this.publicView.open();
    const open = this.open().length;
    if (problem === null && open > 0) this.notices.trouble(say(this.config, open === 1 ? "proven.open.one" : "proven.open.many", open));
    if (problem === null) return toast(say(this.config, "proven"));
    await this.showMode("mark");
    this.notices.trouble(say(this.config, "not-proven", problem));
  }

  private go(address: string | null): void {
    if (address) location.assign(address);
  }

  private readonly acts: Record<string, () => void> = {
    "next-page": () => this.sheets.goTo(this.sheets.current() + 1),
    "previous-page": () => this.sheets.goTo(this.sheets.current() - 1),
    "next-document": () => this.go(this.config.next),
    "previous-document": () => this.go(this.config.previous),
    larger: () => this.sheets.zoom(ZOOM),
    smaller: () => this.sheets.zoom(1 / ZOOM),
    palette: () => this.palette.open(),
    undo: () => void this.undo(),
    "whole-page": () => void this.wholePage(),
    remove: () => this.mark() && this.remove(this.mark() as Mark),
    "whole-document": () => this.wholeDocument(),
    remark: () => this.remarks.focus(),
    next: () => this.stepSuggestion(1),
    previous: () => this.stepSuggestion(-1),
    "next-mark": () => this.stepMark(),
    accept: () => this.answer("accept", this.suggestion() ? [this.suggestion() as Suggestion] : []),
    reject: () => this.answer("reject", this.suggestion() ? [this.suggestion() as Suggestion] : []),
    "accept-same": () => this.suggestion() && this.answer("accept", sameAs(this.suggestion() as Suggestion, this.open())),
    "reject-same": () => this.suggestion() && this.answer("reject", sameAs(this.suggestion() as Suggestion, this.open())),
    "accept-dossier": () => this.everywhere(this.suggestion()),
    find: () => this.passages.focus(),
    "mode-mark": () => void this.showMode("mark"),
    "mode-contested": () => void this.showMode("contested"),
    "mode-public": () => void this.showMode("public"),
    "toggle-contested": () => void this.showMode(this.mode === "contested" ? "mark" : "contested"),
    "toggle-mode": () => void this.showMode(this.isPublic ? "mark" : "public"),
    mark: () => void this.cursor.chosen().then(areas => this.place(areas)),
    leave: () => {
      this.cursor.leave();
      this.choose(null, false);
    },
  };

  private listen(): void {
    document.querySelector(".viewer")?.addEventListener("click", event => {
      const name = (event.target as Element).closest<HTMLElement>("[data-do]")?.dataset.do;
      if (name) this.acts[name]?.();
    });
    document.addEventListener("keydown", event => this.key(event));
    const page = document.getElementById("page-number") as HTMLInputElement;
    page.addEventListener("change", () => this.sheets.goTo(Number(page.value) || 1));
    this.scroller.addEventListener("scroll", () => requestAnimationFrame(() => document.activeElement !== page && (page.value = String(this.sheets.current()))));
    listenForDrags(this.scroller, this.sheets, this.words, areas => this.place(areas));
  }

  private key(event: KeyboardEvent): void {
    if (isTyping(event) || document.querySelector("dialog[open]")) return;
    if ((event.ctrlKey || event.metaKey) && event.key === "z") {
      event.preventDefault();
      return this.acts.undo?.();
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const inPages = this.scroller.contains(document.activeElement);
    if (event.key.startsWith("Arrow") && inPages) {
      event.preventDefault();
      return void this.cursor.move(event.key, event.shiftKey);
    }
    if (event.key === "Enter" && document.activeElement === this.scroller) return this.acts.mark?.();
    const ground = this.config.grounds.find(g => g.key !== null && String(g.key) === event.key);
    if (ground && this.config.mayWork) return this.useGround(ground);
    const name = KEYMAP[event.key];
    if (!name) return;
    event.preventDefault();
    this.acts[name]?.();
  }
}
