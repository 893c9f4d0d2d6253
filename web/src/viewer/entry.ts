import { button, element } from "../dom";

/** One line of a list beside the pages: what stands there, something about it, and where a click goes. */
export function entryOf(text: string, about: string, go: () => void, isChosen = false): HTMLElement {
  const [entry, head] = [element("div", isChosen ? "entry is-chosen" : "entry"), button("", go, "entry__go")];
  head.append(...saidOf(text, about));
  entry.append(head);
  return entry;
}

/** The text of an entry, and the smaller line below it. */
export function saidOf(text: string, about: string): HTMLElement[] {
  return [element("span", "entry__text", text), element("span", "entry__about", about)];
}

/** What can be done with an entry. */
export function actsOf(...acts: HTMLElement[]): HTMLElement {
  const row = element("div", "entry__acts");
  row.append(...acts);
  return row;
}
