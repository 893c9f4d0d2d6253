import { element } from "./dom";

const SHOWN_FOR = 6000;

/** One sentence in the corner, read out and gone after a while. */
export function toast(sentence: string, bad = false): void {
  const note = element("p", bad ? "toast toast--bad" : "toast", sentence);
  document.getElementById("toasts")?.append(note);
  setTimeout(() => note.remove(), SHOWN_FOR);
}
