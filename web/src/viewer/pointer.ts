import { preview } from "./overlay";
import type { Sheet, Sheets } from "./sheets";
import type { Area } from "./types";
import { areasOf, nearestWord, wordAt, type Word, type Words } from "./words";

const LEAST_SIZE = 3;

interface Drag {
  sheet: Sheet;
  words: Word[];
  from: [number, number];
  /** The word under the pointer when it went down; -1 draws an area. */
  word: number;
  areas: Area[];
}

/** Dragging: over words when it starts on one, else a free area. With Alt always a free area. */
export function listenForDrags(scroller: HTMLElement, sheets: Sheets, words: Words, place: (areas: Area[]) => void): void {
  let drag: Drag | null = null;

  scroller.addEventListener("pointerdown", event => {
    const layer = (event.target as HTMLElement).closest<HTMLElement>(".sheet__layer");
    if (!layer || event.button !== 0 || event.pointerType === "touch" || (event.target as HTMLElement).closest(".box[data-id]")) return;
    const sheet = sheets.sheets.find(s => s.layer === layer);
    const from = sheet && sheets.pointOn(sheet, event);
    if (!sheet || !from) return;
    event.preventDefault();
    scroller.focus({ preventScroll: true });
    layer.setPointerCapture(event.pointerId);
    void words.of(sheet.number).then(found => {
      drag = { sheet, words: found, from, word: event.altKey ? -1 : wordAt(found, from[0], from[1]), areas: [] };
    });
  });

  scroller.addEventListener("pointermove", event => {
    if (!drag) return;
    const to = sheets.pointOn(drag.sheet, event);
    if (!to) return;
    drag.areas = drag.word >= 0 ? areasOf(drag.sheet.number, drag.words, drag.word, nearestWord(drag.words, to[0], to[1])) : [between(drag.sheet.number, drag.from, to)];
    preview(sheets, drag.areas, "box--preview");
  });

  const end = (): void => {
    const done = drag;
    drag = null;
    preview(sheets, [], "box--preview");
    if (done) place(done.areas.filter(area => area.x1 - area.x0 > LEAST_SIZE && area.y1 - area.y0 > LEAST_SIZE));
  };
  scroller.addEventListener("pointerup", end);
  scroller.addEventListener("pointercancel", () => {
    drag = null;
    preview(sheets, [], "box--preview");
  });

  // A word that is clicked twice is a word that has to go.
  scroller.addEventListener("dblclick", event => {
    const sheet = sheets.sheets.find(s => s.layer === event.target);
    const at = sheet && sheets.pointOn(sheet, event);
    if (!sheet || !at) return;
    void words.of(sheet.number).then(found => {
      const word = wordAt(found, at[0], at[1]);
      if (word >= 0) place(areasOf(sheet.number, found, word, word));
    });
  });
}

function between(page: number, a: [number, number], b: [number, number]): Area {
  return { page, x0: Math.min(a[0], b[0]), y0: Math.min(a[1], b[1]), x1: Math.max(a[0], b[0]), y1: Math.max(a[1], b[1]) };
}
