import type { Area } from "./types";

/** What an address points at in the document. */
export type Linked = { kind: "page"; page: number } | { kind: "mark"; id: string } | { kind: "area"; area: Area } | null;

/** Other pages link to a place: #page=3, #mark=m-1, #area=3,72,700,130,712. */
export function linkedIn(hash: string): Linked {
  const [, kind, value] = /^#(page|mark|area)=(.+)$/.exec(hash) ?? [];
  if (kind === "page") return { kind, page: Number(value) };
  if (kind === "mark") return { kind, id: decodeURIComponent(value ?? "") };
  const [page, x0, y0, x1, y1] = kind === "area" ? (value ?? "").split(",").map(Number) : [];
  return page !== undefined && x0 !== undefined && y0 !== undefined && x1 !== undefined && y1 !== undefined ? { kind: "area", area: { page, x0, y0, x1, y1 } } : null;
}
