import { button, element } from "../dom";
import type { Sheet, Sheets } from "./sheets";
import type { Store } from "./store";
import { say, type Area, type Config, type Mark, type Suggestion } from "./types";

export type Chosen = { kind: "mark" | "suggestion"; id: string } | null;

/** Draws marks and suggestions over the pages that are in sight. */
export class Overlay {
  chosen: Chosen = null;
  /** Ids and keys of what is contested, when only that is asked for; everything else is drawn quietly. */
  contested: ReadonlySet<string> | null = null;

  constructor(
    private readonly config: Config,
    private readonly sheets: Sheets,
    private readonly store: Store,
    private readonly choose: (chosen: Chosen) => void,
  ) {}

  drawAll(): void {
    for (const sheet of this.sheets.inSight()) this.draw(sheet);
  }

  draw(sheet: Sheet): void {
    const focused = (document.activeElement as HTMLElement | null)?.dataset.id;
    const boxes = [
      ...this.store.suggestionsOn(sheet.number).filter(s => this.isShown(s)).flatMap(s => this.suggestionBoxes(sheet, s)),
      ...this.store.marksOn(sheet.number).flatMap(m => this.markBoxes(sheet, m)),
    ];
    for (const old of sheet.layer.querySelectorAll(".box[data-id]")) old.remove();
    sheet.layer.append(...boxes);
    if (focused) sheet.layer.querySelector<HTMLElement>(`.box[data-id="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }

  private isShown(suggestion: Suggestion): boolean {
    return this.contested ? this.contested.has(suggestion.key) : suggestion.state === "open" || suggestion.state === "leftOpen";
  }

  clear(sheet: Sheet): void {
    sheet.layer.replaceChildren();
  }

  private markBoxes(sheet: Sheet, mark: Mark): HTMLElement[] {
    return this.on(sheet, mark.areas).map(area => {
      const box = this.button(sheet, area, "mark", mark.id, say(this.config, "mark-on", mark.label, area.page));
      box.classList.toggle("is-pending", mark.pending === true);
      box.classList.toggle("is-theirs", !mark.pending && mark.by !== this.config.me);
      box.classList.toggle("is-quiet", this.contested !== null && !this.contested.has(mark.id));
      box.classList.toggle("is-asked", this.store.remarks.some(r => r.mark === mark.id && !r.settledBy));
      if (mark.name && mark.by !== this.config.me) box.title = say(this.config, "by", mark.name);
      box.textContent = mark.label;
      // A label that does not fit is worse than none: the box is what counts.
      const [width, height] = [parseFloat(box.style.width), parseFloat(box.style.height)];
      box.style.fontSize = `${Math.max(6, Math.min(height * 0.7, (width / Math.max(mark.label.length, 1)) * 1.6, 13))}px`;
      return box;
    });
  }

  private suggestionBoxes(sheet: Sheet, suggestion: Suggestion): HTMLElement[] {
    return this.on(sheet, suggestion.areas).map(area => {
      const kind = say(this.config, `kind.${suggestion.kind}`);
      const box = this.button(sheet, area, "suggestion", suggestion.key, say(this.config, "suggestion-on", kind, suggestion.text, area.page));
      box.classList.toggle("is-left", suggestion.state === "leftOpen");
      if (suggestion.state === "leftOpen") box.title = say(this.config, "left-open", suggestion.text);
      return box;
    });
  }

  private on(sheet: Sheet, areas: Area[]): Area[] {
    return areas.filter(area => area.page === sheet.number);
  }

  private button(sheet: Sheet, area: Area, kind: "mark" | "suggestion", id: string, name: string): HTMLButtonElement {
    const box = button("", () => this.choose({ kind, id }), `box box--${kind}`);
    box.dataset.id = id;
    box.tabIndex = -1;
    box.setAttribute("aria-label", name);
    box.classList.toggle("is-chosen", this.chosen?.kind === kind && this.chosen.id === id);
    putAt(box, this.sheets.place(sheet, area));
    return box;
  }
}

/** Boxes that come and go with the pointer or the keyboard. */
export function preview(sheets: Sheets, areas: Area[], look: string): void {
  for (const old of document.querySelectorAll(`.${look}`)) old.remove();
  for (const area of areas) {
    const sheet = sheets.sheets[area.page - 1];
    if (!sheet) continue;
    const box = element("div", `box ${look}`);
    putAt(box, sheets.place(sheet, area));
    sheet.layer.append(box);
  }
}

function putAt(box: HTMLElement, place: { left: number; top: number; width: number; height: number } | null): void {
  if (!place) return;
  box.style.left = `${place.left}px`;
  box.style.top = `${place.top}px`;
  box.style.width = `${place.width}px`;
  box.style.height = `${place.height}px`;
}
