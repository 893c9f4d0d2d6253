/** On a narrow screen the tabs scroll: the one that is open is in sight. */
export function showTab(): void {
  const [tab, bar] = [document.querySelector<HTMLElement>(".tabs [aria-current]"), document.querySelector<HTMLElement>(".tabs")];
  if (tab && bar) bar.scrollLeft = tab.offsetLeft - (bar.clientWidth - tab.offsetWidth) / 2;
}
