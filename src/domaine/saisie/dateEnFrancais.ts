/** `2019-12-31` → `31/12/2019` ; tout autre texte reste tel quel. */
export function dateEnFrancais(iso: string): string {
  const [, annee, mois, jour] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  return annee === undefined ? iso : `${jour}/${mois}/${annee}`;
}
