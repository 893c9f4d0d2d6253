import type { Area } from "./types";

interface Placed {
  areas: Area[];
}

/** The one that comes a step on, or back, from the one that is chosen; round at the ends. With none chosen, from the page in sight. */
export function stepFrom<T extends Placed>(list: T[], at: number, by: number, page: number): T | undefined {
  if (list.length === 0) return undefined;
  return list[at < 0 ? nearest(list, by, page) : (at + by + list.length) % list.length];
}

function nearest(list: Placed[], by: number, page: number): number {
  if (by > 0) return Math.max(0, list.findIndex(one => (one.areas[0]?.page ?? 0) >= page));
  const before = list.findLastIndex(one => (one.areas[0]?.page ?? 0) <= page);
  return before < 0 ? list.length - 1 : before;
}

/** Where to go on when these are done: the next one behind the chosen one, else the first that is left. */
export function goOnFrom<T>(open: T[], at: number, done: T[]): T | undefined {
  return [...open.slice(at + 1), ...open.slice(0, Math.max(at, 0))].find(one => !done.includes(one));
}
