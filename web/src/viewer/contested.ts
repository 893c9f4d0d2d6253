import type { Chosen } from "./overlay";
import { bare, type Difference } from "./passages";
import type { Store } from "./store";
import { say, type Area, type Config, type Mark } from "./types";

/** Something that a second pair of eyes has to look at, and why. */
export interface Contested {
  id: string;
  chosen: Chosen;
  text: string;
  why: string;
  areas: Area[];
}

/** What people, third parties, the machine or other documents do not agree on; all the rest needs no second reader's time. */
export function contestedOf(config: Config, store: Store, differences: Difference[]): Contested[] {
  const found = [...ofDocument(config, store), ...store.marks.flatMap(mark => ofMark(config, store, mark)), ...ofSuggestions(config, store), ...differences.flatMap(one => ofDifference(config, store, one))];
  const seen = new Set<string>();
  return found.filter(one => !seen.has(one.id + one.why) && seen.add(one.id + one.why)).sort((a, b) => (a.areas[0]?.page ?? 0) - (b.areas[0]?.page ?? 0));
}

/** Remarks and questions that are about no mark in particular. */
function ofDocument(config: Config, store: Store): Contested[] {
  const open = store.remarks.filter(r => !r.settledBy && !store.marks.some(mark => mark.id === r.mark));
  return open.map(r => ({ id: r.id, chosen: null, text: say(config, r.asked ? "contested.question" : "contested.remark", r.text), why: "", areas: [] }));
}

function ofMark(config: Config, store: Store, mark: Mark): Contested[] {
  const reasons = store.remarks.filter(r => r.mark === mark.id && !r.settledBy).map(r => say(config, r.asked ? "contested.question" : "contested.remark", r.text));
  const objection = config.objections[mark.id];
  if (objection) reasons.push(say(config, "contested.objection", objection));
  return reasons.map(why => ({ id: mark.id, chosen: { kind: "mark", id: mark.id }, text: mark.label, why, areas: mark.areas }));
}

function ofSuggestions(config: Config, store: Store): Contested[] {
  return store.suggestions
    .filter(s => s.state === "rejected")
    .map(s => ({ id: s.key, chosen: { kind: "suggestion", id: s.key }, text: s.text, why: say(config, "contested.rejected", say(config, `kind.${s.kind}`)), areas: s.areas }));
}

function ofDifference(config: Config, store: Store, one: Difference): Contested[] {
  const here = [...one.covered, ...one.open].filter(place => place.document === config.document);
  return here.map(place => {
    const mark = store.marksOn(place.page).find(m => m.areas.some(area => place.areas.some(other => overlaps(area, other))));
    return { id: mark?.id ?? `${place.page}:${one.text}`, chosen: mark ? { kind: "mark", id: mark.id } : null, text: bare(one.text), why: whyDiffers(config, one), areas: place.areas };
  });
}

function whyDiffers(config: Config, one: Difference): string {
  return one.open.length > 0 ? say(config, "contested.elsewhere", one.covered.length, one.open.length) : say(config, "contested.grounds", one.covered.length, one.ground);
}

export function overlaps(a: Area, b: Area): boolean {
  return a.page === b.page && a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}
