import { button, element } from "../dom";
import { headers, reasonOf } from "../http";
import { toast } from "../toast";
import { actsOf, entryOf } from "./entry";
import { say, type Area, type Config, type Suggestion } from "./types";

export interface Place {
  document: string;
  areas: Area[];
  number: string | null;
  page: number;
  text: string;
  isCovered: boolean;
}

export interface Difference {
  kind: string;
  text: string;
  ground: string;
  covered: Place[];
  open: Place[];
}

export interface PassageActs {
  /** The code of the ground that is chosen now. */
  ground(): string;
  reveal(areas: Area[]): void;
  /** Something changed on the server: ask how things stand. */
  changed(): void;
  /** It is known what other documents do differently. */
  compared(): void;
}

const SOON = 1500;
const MOST_SHOWN = 40;

/** The same words wherever they stand: search in this document, and what other documents do differently. */
export class Passages {
  private readonly list = document.getElementById("found") as HTMLElement;
  private readonly elsewhere = document.getElementById("elsewhere") as HTMLElement;
  private waiting = 0;
  private found: Difference[] = [];
  /** What other documents do differently, as far as it was asked. */
  differences: Difference[] = [];

  constructor(
    private readonly config: Config,
    private readonly acts: PassageActs,
  ) {
    const form = document.getElementById("find") as HTMLFormElement;
    form.addEventListener("submit", event => {
      event.preventDefault();
      void this.find();
    });
    this.input.addEventListener("search", () => {
      if (this.input.value === "") this.list.replaceChildren();
    });
  }

  focus(): void {
    this.input.focus();
    this.input.select();
  }

  /** Compares again when nothing has changed for a moment: the other documents are many. */
  compareSoon(): void {
    clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => void this.compare(), SOON);
  }

  /** What was covered here meanwhile is no longer told as open, before the documents are compared again. */
  forgetCovered(isCovered: (areas: Area[]) => boolean): void {
    const left = this.found
      .map(one => ({ ...one, open: one.open.filter(place => place.document !== this.config.document || !isCovered(place.areas)) }))
      .filter((one, index) => one.open.length > 0 || this.found[index]?.open.length === 0);
    if (countOpen(left) !== countOpen(this.differences)) this.show(left);
  }

  /** The same text in every document, as one act. */
  async acceptEverywhere(suggestion: Suggestion): Promise<void> {
    const placed = await this.post("/suggestions/accept", { kind: suggestion.kind, text: suggestion.text });
    if (placed !== null) toast(say(this.config, placed === 1 ? "accepted-dossier.one" : "accepted-dossier", placed));
  }

  private get input(): HTMLInputElement {
    return document.getElementById("find-text") as HTMLInputElement;
  }

  private async find(): Promise<void> {
    const text = this.input.value.trim();
    if (text === "") return this.list.replaceChildren();
    const places = await this.ask<Place[]>(`/search?document=${encodeURIComponent(this.config.document)}&q=${encodeURIComponent(text)}`);
    if (!places) return;
    const open = places.filter(place => !place.isCovered);
    const acts = actsOf();
    if (open.length > 0 && this.config.mayWork) acts.append(button(say(this.config, "find.all", open.length), () => void this.cover(open, this.acts.ground()).then(() => this.find()), "is-main"));
    const dossier = element("a", "entry__link", say(this.config, "find.dossier"));
    dossier.href = `${this.config.search}?q=${encodeURIComponent(text)}`;
    acts.append(dossier);
    this.list.replaceChildren(...(places.length > 0 ? places.slice(0, MOST_SHOWN).map(place => this.place(place)) : [element("p", "panel__empty", say(this.config, "none.find"))]), acts);
  }

  private place(place: Place): HTMLElement {
    const about = say(this.config, "page-n", place.page) + (place.isCovered ? " ✓" : "");
    return entryOf(place.text, about, () => this.acts.reveal(place.areas));
  }

  private async compare(): Promise<void> {
    const found = await this.ask<Difference[]>(`/consistency?document=${encodeURIComponent(this.config.document)}`);
    if (!found) return;
    this.found = found;
    this.show(found);
    this.acts.compared();
  }

  private show(found: Difference[]): void {
    this.differences = found;
    (document.getElementById("elsewhere-part") as HTMLElement).hidden = found.length === 0;
    (document.getElementById("elsewhere-count") as HTMLElement).textContent = String(found.length);
    this.elsewhere.replaceChildren(...found.slice(0, MOST_SHOWN).map(one => this.difference(one)));
  }

  private difference(one: Difference): HTMLElement {
    const differs = one.open.length > 0 ? say(this.config, "elsewhere.open", this.names(one.open)) : say(this.config, "elsewhere.grounds", one.ground);
    const about = `${differs} · ${say(this.config, "elsewhere.covered", this.names(one.covered) + (one.open.length > 0 ? ` (${one.ground})` : ""))}`;
    const here = [...one.open, ...one.covered].find(place => place.document === this.config.document);
    const entry = entryOf(bare(one.text), about, () => here && this.acts.reveal(here.areas));
    if (one.open.length > 0 && this.config.mayWork) {
      const codes = this.config.grounds.find(ground => ground.label === one.ground || ground.code === one.ground)?.code ?? this.acts.ground();
      entry.append(actsOf(button(say(this.config, "elsewhere.do", one.open.length), () => void this.cover(one.open, codes))));
    }
    return entry;
  }

  private names(places: Place[]): string {
    return [...new Set(places.map(place => `${place.number ?? "?"}, ${say(this.config, "page-n", place.page)}`))].slice(0, 4).join("; ");
  }

  private async cover(places: Place[], code: string): Promise<void> {
    const placed = await this.post("/passages", { places: places.map(place => ({ document: place.document, areas: place.areas })), codes: [code] });
    if (placed !== null) toast(say(this.config, placed === 1 ? "elsewhere.done.one" : "elsewhere.done", placed));
  }

  private async ask<T>(path: string): Promise<T | null> {
    try {
      const response = await fetch(this.config.dossierApi + path, { headers: { Accept: "application/json" } });
      if (response.ok) return (await response.json()) as T;
      await this.refused(response);
    } catch (problem) {
      if (!(problem instanceof TypeError)) throw problem;
    }
    return null;
  }

  private async post(path: string, body: unknown): Promise<number | null> {
    const response = await fetch(this.config.dossierApi + path, {
      method: "POST",
      headers: headers({ "Content-Type": "application/json", Accept: "application/json" }),
      body: JSON.stringify(body),
    });
    if (!response.ok) {
      await this.refused(response);
      return null;
    }
    this.acts.changed();
    return ((await response.json()) as { placed: number }).placed;
  }

  private async refused(response: Response): Promise<void> {
    toast(response.status === 401 ? say(this.config, "signed-out") : await reasonOf(response), true);
  }
}

function countOpen(differences: Difference[]): number {
  return differences.reduce((sum, one) => sum + one.open.length, 0);
}

/** A passage without the marks that stand around it in its sentence. */
export function bare(text: string): string {
  return text.replace(/^[\s"'“”‘’(<[]+|[\s"'“”‘’)>\].,;:?!]+$/g, "") || text;
}
