export interface Area {
  page: number;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export interface Mark {
  id: string;
  areas: Area[];
  codes: string[];
  label: string;
  by: string;
  name: string;
  /** Not acknowledged by the server yet. */
  pending?: boolean;
}

export interface Suggestion {
  key: string;
  kind: string;
  text: string;
  code: string;
  confidence: number;
  areas: Area[];
  state: "open" | "covered" | "rejected" | "leftOpen";
  /** In what capacity a person is named there. */
  role?: string;
  /** The id of the mark that accepting it places. */
  mark: string;
}

export interface Remark {
  id: string;
  mark?: string | null;
  text: string;
  by: string;
  name: string;
  asked?: string | null;
  askedName?: string | null;
  answer?: string | null;
  /** Absent or null while it is open. */
  settledBy?: string | null;
}

/** A document as it stands, or what changed in it since a version. */
export interface DocumentState {
  version: number;
  since?: number;
  marks: Mark[];
  gone: string[];
  suggestions: Suggestion[];
  remarks: Remark[];
  pages: number | null;
}

export interface Ground {
  code: string;
  label: string;
  name: string;
  key: number | null;
}

export interface Person {
  id: string;
  name: string;
}

export interface Related {
  address: string;
  name: string;
  why: string;
}

export interface Config {
  api: string;
  original: string;
  public: string;
  live: string;
  words: string;
  undo: string;
  dossierApi: string;
  search: string;
  me: string;
  dossier: string;
  document: string;
  mayWork: boolean;
  mayRemark: boolean;
  people: Person[];
  related: Related[];
  /** What third parties hold against disclosure, by mark; "" for the whole document. */
  objections: Record<string, string>;
  previous: string | null;
  next: string | null;
  grounds: Ground[];
  texts: Record<string, string>;
}

/** A text with its parts filled in: {0}, {1}. */
export function say(config: Config, key: string, ...parts: (string | number)[]): string {
  return (config.texts[key] ?? key).replace(/\{(\d)\}/g, (_, index: string) => String(parts[Number(index)] ?? ""));
}
