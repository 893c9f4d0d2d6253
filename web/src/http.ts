/** What a refusal says of itself (RFC 9457). */
export interface Problem {
  detail?: string;
  title?: string;
}

/** Every request of a script proves that it comes from a page of ours. */
export function formToken(): string {
  return document.querySelector<HTMLMetaElement>("meta[name=form-token]")?.content ?? "";
}

export function headers(more: Record<string, string> = {}): Record<string, string> {
  return { RequestVerificationToken: formToken(), ...more };
}

/** Why the server said no: its sentence, its word, or at least its number. */
export async function reasonOf(response: Response): Promise<string> {
  const problem = (await response.json().catch(() => null)) as Problem | null;
  return reasonIn(problem, response.status);
}

/** The same of an answer that has been read. */
export function reasonIn(problem: Problem | null, status: number): string {
  return problem?.detail ?? problem?.title ?? String(status);
}

/** Replaces an element by what its own address says now. */
export async function refresh(id: string): Promise<void> {
  const old = document.getElementById(id);
  const source = old?.dataset.source;
  if (!old || !source) return;
  const response = await fetch(source, { headers: { "HX-Request": "true" } });
  if (!response.ok) return;
  const template = document.createElement("template");
  template.innerHTML = await response.text();
  const fresh = template.content.firstElementChild;
  if (!fresh) return;
  // What the act before said stays to be read.
  const said = old.querySelector("[data-said]");
  if (said && !fresh.querySelector("[data-said]")) fresh.prepend(said);
  old.replaceWith(fresh);
  window.htmx?.process(fresh);
}
