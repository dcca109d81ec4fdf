import { identifiantDeLigne, ROLES } from "../../../plan/identifiants";
import { adresse } from "../../../plan/adresses";
import { placeDeLEtape, type Etape } from "./etapes";
import type { GrilleOuverte } from "./grilleOuverte";

/** La cellule du libellé de l'étape ; `undefined` si sa ligne a disparu. */
export function adresseDeLEtape({ reperee, grille }: GrilleOuverte, etape: Etape): string | undefined {
  const { nature, ligne: identifiant } = placeDeLEtape(grille.identifiant, etape);
  const ligne = reperee?.lignes.get(identifiantDeLigne(nature, identifiant));
  const colonne = reperee?.roles.get(ROLES.libelle);
  return ligne === undefined || colonne === undefined ? undefined : adresse(ligne, colonne);
}
