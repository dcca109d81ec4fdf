import type { Anomalie } from "./anomalie";

const MONTREES = 10;

/**
 * Un fichier de données fautif. Le message nomme le fichier puis, une par ligne, le chemin et la raison :
 * « mon-modele.json : rubriques[2].activites[0].libelle : texte vide ».
 */
export class ErreurDeDonnees extends Error {
  override readonly name = "ErreurDeDonnees";
  readonly fichier: string;
  readonly anomalies: readonly Anomalie[];

  constructor(fichier: string, anomalies: readonly Anomalie[]) {
    super(rediger(fichier, anomalies));
    this.fichier = fichier;
    this.anomalies = anomalies;
  }
}

function rediger(fichier: string, anomalies: readonly Anomalie[]): string {
  const lignes = anomalies
    .slice(0, MONTREES)
    .map(({ chemin, raison }) =>
      [fichier, chemin, raison].filter((partie) => partie !== "").join("\u00a0: "),
    );
  const reste = anomalies.length - MONTREES;
  if (reste > 0)
    lignes.push(`${fichier}\u00a0: ${reste} autre${reste > 1 ? "s" : ""} anomalie${reste > 1 ? "s" : ""}`);
  return lignes.join("\n");
}
