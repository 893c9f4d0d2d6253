const SHOWN_FOR = 6000;

/** One sentence in the corner, read out and gone after a while. */
export function toast(sentence: string, bad = false): void {
  const note = document.createElement("p");
  note.className = bad ? "toast toast--bad" : "toast";
  note.textContent = sentence;
  document.getElementById("toasts")?.append(note);
  setTimeout(() => note.remove(), SHOWN_FOR);
}
