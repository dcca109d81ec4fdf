/** Là où la tabulation s'arrête dans une rangée de notes, ou dans la première de cette région. */
export function arretDe(region: Element | null | undefined): HTMLElement | null {
  return region?.querySelector<HTMLElement>("[role=radio][tabindex='0']") ?? null;
}
