import { button, element } from "../dom";
import type { Contested } from "./contested";
import { actsOf, entryOf } from "./entry";
import type { Chosen } from "./overlay";
import type { Store } from "./store";
import { say, type Config, type Mark, type Suggestion } from "./types";
import type { Words } from "./words";

export interface PanelActs {
  choose(chosen: Chosen): void;
  show(contested: Contested): void;
  accept(suggestions: Suggestion[]): void;
  reject(suggestions: Suggestion[]): void;
  remove(mark: Mark): void;
  everywhere(suggestion: Suggestion): void;
}

const MOST_SHOWN = 60;
const MOST_TEXT = 80;

/** Suggestions with the same text and kind: the same person, the same number. */
export function sameAs(suggestion: Suggestion, all: Suggestion[]): Suggestion[] {
  const text = suggestion.text.toLowerCase();
  return all.filter(s => s.kind === suggestion.kind && s.text.toLowerCase() === text && s.state === "open");
}

/** As one reads: by page, from the top, from the left. A page counts its points from below. */
function inReadingOrder(a: Mark, b: Mark): number {
  const [one, other] = [a.areas[0], b.areas[0]];
  if (!one || !other) return 0;
  return one.page - other.page || (one.y0 < other.y1 && other.y0 < one.y1 ? one.x0 - other.x0 : other.y1 - one.y1);
}

/** The lists beside the pages. */
export class Panel {
  constructor(
    private readonly config: Config,
    private readonly store: Store,
    private readonly acts: PanelActs,
    private readonly words: Words,
  ) {}

  /** Only what is contested; null brings the other lists back. */
  drawContested(contested: Contested[] | null, chosen: Chosen): void {
    for (const id of ["contested-part", "suggestions-part", "marks-part", "find-part"]) (document.getElementById(id) as HTMLElement).hidden = (id === "contested-part") === (contested === null);
    if (!contested) return;
    this.fill("contested", "none.contested", contested.slice(0, MOST_SHOWN).map(one => this.contested(one, chosen)), contested.length);
  }

  draw(chosen: Chosen): void {
    const open = this.store.suggestions.filter(s => s.state === "open");
    this.fill("suggestions", "none.suggestions", this.around(open, chosen).map(s => this.suggestion(s, open, chosen)), open.length);
    const marks = [...this.store.marks].sort(inReadingOrder);
    this.fill("marks", this.config.mayWork ? "none.marks" : "none.marks.read", this.around(marks, chosen).map(m => this.mark(m, chosen)), marks.length);
  }

  /** A long list is shown around what is chosen. */
  private around<T extends { key?: string; id?: string }>(list: T[], chosen: Chosen): T[] {
    const at = Math.max(0, list.findIndex(one => (one.key ?? one.id) === chosen?.id));
    const from = Math.max(0, Math.min(at - MOST_SHOWN / 2, list.length - MOST_SHOWN));
    return list.slice(from, from + MOST_SHOWN);
  }

  private fill(id: string, empty: string, entries: HTMLElement[], count: number): void {
    const list = document.getElementById(id);
    if (!list) return;
    list.replaceChildren(...(entries.length > 0 ? entries : [element("p", "panel__empty", say(this.config, empty))]));
    const counter = document.getElementById(`${id.replace(/s$/, "")}-count`);
    if (counter) counter.textContent = String(count);
    list.querySelector(".is-chosen")?.scrollIntoView({ block: "nearest" });
  }

  private contested(one: Contested, chosen: Chosen): HTMLElement {
    const about = one.areas[0] ? `${say(this.config, "page-n", one.areas[0].page)} · ${one.why}` : one.why;
    return entryOf(one.text, about, () => this.acts.show(one), one.chosen !== null && one.chosen.id === chosen?.id);
  }

  private suggestion(suggestion: Suggestion, open: Suggestion[], chosen: Chosen): HTMLElement {
    const isChosen = chosen?.kind === "suggestion" && chosen.id === suggestion.key;
    const ground = this.config.grounds.find(g => g.code === suggestion.code)?.label ?? suggestion.code;
    const role = suggestion.role ? ` (${say(this.config, `role.${suggestion.role}`)})` : "";
    const about = `${say(this.config, `kind.${suggestion.kind}`)}${role} · ${ground} · ${say(this.config, "page-n", suggestion.areas[0]?.page ?? 0)}`;
    const entry = entryOf(suggestion.text, about, () => this.acts.choose({ kind: "suggestion", id: suggestion.key }), isChosen);
    if (!isChosen || !this.config.mayWork) return entry;
    const same = sameAs(suggestion, open);
    const kind = open.filter(s => s.kind === suggestion.kind);
    const acts = actsOf(
      this.act("accept", () => this.acts.accept([suggestion]), "is-main"),
      this.act("reject", () => this.acts.reject([suggestion])),
      ...(same.length > 1 ? [this.act("accept-same", () => this.acts.accept(same), "", same.length), this.act("reject-same", () => this.acts.reject(same), "", same.length)] : []),
      this.act("accept-dossier", () => this.acts.everywhere(suggestion)),
      ...(kind.length > same.length ? [this.act("accept-kind", () => this.acts.accept(kind), "", kind.length)] : []),
    );
    entry.append(acts);
    return entry;
  }

  private mark(mark: Mark, chosen: Chosen): HTMLElement {
    const isChosen = chosen?.kind === "mark" && chosen.id === mark.id;
    const covered = this.covered(mark);
    const about = [...(covered ? [mark.label] : []), say(this.config, "page-n", mark.areas[0]?.page ?? 0), ...(mark.name ? [mark.name] : [])].join(" · ");
    const entry = entryOf(covered || mark.label, about, () => this.acts.choose({ kind: "mark", id: mark.id }), isChosen);
    if (isChosen && this.config.mayWork) entry.append(actsOf(this.act("remove", () => this.acts.remove(mark))));
    return entry;
  }

  /** What is under a mark: the suggestion that it came from, or the words of its page once they are here. */
  private covered(mark: Mark): string {
    const text = this.store.suggestionOf(mark.id)?.text ?? this.words.under(mark.areas);
    return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text;
  }

  private act(name: string, act: () => void, look = "", count = 0): HTMLElement {
    return button(say(this.config, name, count), act, look);
  }
}
