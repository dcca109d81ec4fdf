import { GRAVITES } from "../../domaine/controle/gravites";
import {
  CLE_AU_DELA,
  LIBELLES_DES_TRAITEMENTS,
  type RapportDeControle,
} from "../../domaine/controle/rapport";
import { LIBELLES_DES_GRAVITES } from "../../domaine/equipe/constats/constat";
import { adresse, adresseAbsolueDePlage, plageDe } from "../adresses";
import type { ConstructeurDeFeuille } from "../constructeur";
import { texteEnFormule } from "../formules";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne } from "../identifiants";
import { compteEnFormule, compter } from "../textesNatifs";
import { COLONNE, COLONNE_DU_SIGNAL, PREMIERE_COLONNE } from "./colonnes";
import { manqueLeMotif } from "./manqueLeMotif";

/** Les lignes des constats, dans la feuille. */
export interface LignesDesConstats {
  readonly premiere: number;
  readonly lignes: number;
}

const TITRES = ["Gravité", "Constats", "À traiter"] as const;

export const HAUTEUR_DU_DECOMPTE = 1 + GRAVITES.length;

const MOTIFS = [
  "motif à écrire\u00a0: un constat accepté l’est pour une raison.",
  "motifs à écrire\u00a0: un constat accepté l’est pour une raison.",
] as const;

/** En tête, ce qui manque aux décisions ; rien quand rien ne manque. */
export function ecrireManques(
  f: ConstructeurDeFeuille,
  ligne: number,
  { constats }: RapportDeControle,
  lignes: LignesDesConstats,
): void {
  const compte = `SUMPRODUCT((LEN(${colonne(lignes, COLONNE_DU_SIGNAL)})>0)*1)`;
  const nombre = constats.filter(manqueLeMotif).length;
  f.formule(
    ligne,
    PREMIERE_COLONNE,
    `=IF(${compte}=0,"",${compteEnFormule(compte, ...MOTIFS)})`,
    nombre === 0 ? "" : compter(nombre, ...MOTIFS),
    "mention",
  );
  f.hauteur(ligne, 20);
}

/** Par gravité, combien de constats, et combien n'ont pas de décision qui tienne. */
export function ecrireDecompte(
  f: ConstructeurDeFeuille,
  debut: number,
  { constats }: RapportDeControle,
  lignes: LignesDesConstats,
): void {
  f.valeur(debut, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("titres", "decompte"), "technique");
  TITRES.forEach((titre, rang) => f.valeur(debut, PREMIERE_COLONNE + rang, titre, "enTeteSecondaire"));
  f.hauteur(debut, 20);
  const [gravites, decisions, motifs] = [COLONNE.b, COLONNE.g, COLONNE.h].map((une) => colonne(lignes, une));
  GRAVITES.forEach((gravite, rang) => {
    const ligne = debut + 1 + rang;
    const siens = constats.filter((constat) => constat.gravite === gravite && constat.cle !== CLE_AU_DELA);
    const aTraiter = siens.filter((constat) => constat.traitement === null || manqueLeMotif(constat));
    const estDElle = `(${gravites}=${adresse(ligne, COLONNE.b)})`;
    const est = (etat: keyof typeof LIBELLES_DES_TRAITEMENTS) =>
      `(${decisions}=${texteEnFormule(LIBELLES_DES_TRAITEMENTS[etat])})`;
    const decides = `(${est("vu")}+${est("accepte")}*(LEN(${motifs})>0))`;
    f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("decompte", gravite), "technique");
    f.valeur(ligne, COLONNE.b, LIBELLES_DES_GRAVITES[gravite], "fort");
    f.formule(ligne, COLONNE.c, `=SUMPRODUCT(${estDElle}*1)`, siens.length, "entier");
    f.formule(ligne, COLONNE.d, `=SUMPRODUCT(${estDElle}*(1-${decides}))`, aTraiter.length, "entier");
  });
}

function colonne({ premiere, lignes }: LignesDesConstats, une: number): string {
  return adresseAbsolueDePlage(plageDe(premiere, une, lignes));
}
