/** Déplie ce qui cache l'élément, et lui donne le focus ; faux s'il n'est pas à l'écran. */
export function montrerLElement(id: string): boolean {
  const element = document.getElementById(id);
  if (element === null) return false;
  for (
    let pli = element.closest("details");
    pli !== null;
    pli = pli.parentElement?.closest("details") ?? null
  ) {
    pli.open = true;
  }
  element.scrollIntoView({ block: "center" });
  element.focus({ preventScroll: true });
  return true;
}
