import { preview } from "./overlay";
import type { Sheet, Sheets } from "./sheets";
import type { Area } from "./types";
import { areasOf, nearestWord, wordAt, type Word, type Words } from "./words";

const LEAST_SIZE = 3;
const CLICK = 4;

interface Drag {
  sheet: Sheet;
  from: [number, number];
  to: [number, number];
  /** Draw an area, whatever lies under it. */
  free: boolean;
  /** The words of the page, once they are here. */
  words: Word[];
  /** Where it began on the screen, when it began on a box: until it has moved it may be a click on that. */
  clicked: [number, number] | null;
}

/** Dragging: over words when it starts on one, else a free area. With Alt always a free area. */
export function listenForDrags(scroller: HTMLElement, sheets: Sheets, words: Words, place: (areas: Area[]) => void): void {
  let drag: Drag | null = null;

  scroller.addEventListener("pointerdown", event => {
    const layer = (event.target as HTMLElement).closest<HTMLElement>(".sheet__layer");
    if (!layer || event.button !== 0 || event.pointerType === "touch") return;
    const sheet = sheets.sheets.find(s => s.layer === layer);
    const from = sheet && sheets.pointOn(sheet, event);
    if (!sheet || !from) return;
    // Names that are suggested stand where sentences begin: a drag from there is a drag, a click stays a click.
    const isOnBox = (event.target as HTMLElement).closest(".box[data-id]") !== null;
    const begun: Drag = { sheet, from, to: from, free: event.altKey, words: [], clicked: isOnBox ? [event.clientX, event.clientY] : null };
    if (!isOnBox) {
      event.preventDefault();
      take(begun, event);
    }
    drag = begun;
    void words.of(sheet.number).then(found => (begun.words = found));
  });

  function take(begun: Drag, event: PointerEvent): void {
    scroller.focus({ preventScroll: true });
    begun.sheet.layer.setPointerCapture(event.pointerId);
  }

  scroller.addEventListener("pointermove", event => {
    const to = drag && sheets.pointOn(drag.sheet, event);
    if (!drag || !to) return;
    if (drag.clicked) {
      if (Math.hypot(event.clientX - drag.clicked[0], event.clientY - drag.clicked[1]) < CLICK) return;
      drag.clicked = null;
      take(drag, event);
    }
    drag.to = to;
    preview(sheets, areasUnder(drag), "box--preview");
  });

  // A quick hand is done before a slow line has brought the words: they are waited for.
  const end = async (): Promise<void> => {
    const done = drag;
    drag = null;
    if (!done || done.clicked) return;
    done.words = await words.of(done.sheet.number);
    preview(sheets, [], "box--preview");
    place(areasUnder(done).filter(area => area.x1 - area.x0 > LEAST_SIZE && area.y1 - area.y0 > LEAST_SIZE));
  };
  scroller.addEventListener("pointerup", () => void end());
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

function areasUnder(drag: Drag): Area[] {
  if (drag.to === drag.from) return [];
  const word = drag.free ? -1 : wordAt(drag.words, drag.from[0], drag.from[1]);
  return word < 0 ? [between(drag.sheet.number, drag.from, drag.to)] : areasOf(drag.sheet.number, drag.words, word, nearestWord(drag.words, drag.to[0], drag.to[1]));
}

function between(page: number, a: [number, number], b: [number, number]): Area {
  return { page, x0: Math.min(a[0], b[0]), y0: Math.min(a[1], b[1]), x1: Math.max(a[0], b[0]), y1: Math.max(a[1], b[1]) };
}
