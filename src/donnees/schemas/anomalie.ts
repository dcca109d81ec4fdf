/** Une faute dans un fichier de données : où, et pourquoi. */
export interface Anomalie {
  /** Par exemple `rubriques[2].activites[0].libelle` ; vide pour le fichier entier. */
  readonly chemin: string;
  readonly raison: string;
}

/** Une place dans un fichier : noms de clés et rangs, dans l'ordre. */
export type Place = readonly PropertyKey[];

/** `["notes", "m1.a01", 0]` → `notes["m1.a01"][0]`. */
export function ecrireChemin(place: Place): string {
  return place.reduce<string>((chemin, etape) => {
    if (typeof etape === "number") return `${chemin}[${etape}]`;
    const cle = String(etape);
    if (!/^[A-Za-z_]\w*$/.test(cle)) return `${chemin}["${cle}"]`;
    return chemin === "" ? cle : `${chemin}.${cle}`;
  }, "");
}

export function anomalie(place: Place, raison: string): Anomalie {
  return { chemin: ecrireChemin(place), raison };
}
