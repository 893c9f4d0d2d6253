/** Buttons with data-plain send their form as a browser does, to their own address: the answer is another page, not a part of this one. */
export function sendPlainly(): void {
  document.addEventListener("click", event => {
    const button = (event.target as Element).closest<HTMLButtonElement>("button[data-plain]");
    if (!button?.form) return;
    event.preventDefault();
    button.form.action = button.formAction;
    button.form.submit();
  });
}
