/** A link to a place opens what it is folded in, brings it into sight and puts the cursor in its first field. */
export function openAnchors(): void {
  addEventListener("hashchange", open);
  open();
}

function open(): void {
  const target = /^#[\w-]+$/.test(location.hash) ? document.getElementById(location.hash.slice(1)) : null;
  if (!target) return;
  for (let fold = target.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
  const inner = target.querySelector("details");
  if (inner && target.dataset.anchor !== undefined) inner.open = true;
  target.scrollIntoView({ block: "start" });
  const field = target.matches(FIELDS) ? target : target.querySelector<HTMLElement>(FIELDS);
  field?.focus({ preventScroll: true });
}

const FIELDS = "input:not([type=hidden]), textarea, select";
