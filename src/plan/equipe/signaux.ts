import { adresse, adresseDePlage, plageDe } from "../adresses";
import { texteEnFormule } from "../formules";
import { supprespace } from "../intitules";
import { enumeration, estVide, partieSi } from "../textesNatifs";
import { COLONNE } from "./blocs";
import { clesDe, PARTS } from "./libelles";
import type { ColonneCalculee, Rangee } from "./tableau";

const ERREUR = "une cellule est en erreur";

export const TOTAL_DE_LA_CLE: ColonneCalculee = {
  titre: "Total de la clé",
  colonne: COLONNE.l,
  largeur: 1,
  style: "pourcentageFort",
  contenu: (rangee, ligne) => {
    const plage = plageDeLaCle(ligne);
    const parts = partsDe(rangee);
    return {
      formule: `=IF(COUNT(${plage})=0,"",SUM(${plage}))`,
      resultat: parts.length === 0 ? "" : somme(parts),
    };
  },
};

const CLE_FAUSSE = "la clé doit faire 100\u00a0%";

/** R-VENT-1 : une clé commencée fait 100 %. */
export const SIGNAL_DE_LA_CLE: ColonneCalculee = {
  titre: "Ce qui manque",
  colonne: COLONNE.m,
  largeur: COLONNE.p - COLONNE.m + 1,
  style: "alerte",
  contenu: (rangee, ligne) => {
    const plage = plageDeLaCle(ligne);
    const parts = partsDe(rangee);
    const juste = parts.length === 0 || (somme(parts) > 0.999999 && somme(parts) < 1.000001);
    return {
      formule:
        `=IF(SUMPRODUCT(ISERROR(${plage})*1)>0,"${ERREUR}",IF(COUNT(${plage})=0,"",` +
        `IF(AND(SUM(${plage})>0.999999,SUM(${plage})<1.000001),"","${CLE_FAUSSE}")))`,
      resultat: juste ? "" : CLE_FAUSSE,
    };
  },
};

function plageDeLaCle(ligne: number): string {
  return adresseDePlage(plageDe(ligne, COLONNE.h, 1, COLONNE.k - COLONNE.h + 1));
}

function partsDe({ saisies }: Rangee): number[] {
  return clesDe(PARTS).flatMap((cle) => {
    const part = saisies[cle];
    return typeof part === "number" ? [part] : [];
  });
}

function somme(parts: readonly number[]): number {
  return parts.reduce((total, part) => total + part, 0);
}

const MANQUES = [
  { champ: "poste", colonne: COLONNE.b, texte: "poste à choisir" },
  { champ: "nature", colonne: COLONNE.c, texte: "nature à choisir" },
  { champ: "debut", colonne: COLONNE.d, texte: "début à compléter" },
] as const;

const VIRGULE = ", ";

/** Ce qui manque à une période commencée ; une ligne vide n'attend rien. */
export const SIGNAL_DE_LA_PERIODE: ColonneCalculee = {
  titre: "Ce qui manque",
  colonne: COLONNE.h,
  largeur: COLONNE.l - COLONNE.h + 1,
  style: "alerte",
  contenu: ({ saisies }, ligne) => {
    const plage = adresseDePlage(plageDe(ligne, COLONNE.b, 1, COLONNE.g - COLONNE.b + 1));
    const parties = MANQUES.map(({ colonne, texte }) =>
      partieSi(estVide(adresse(ligne, colonne)), VIRGULE, texteEnFormule(texte)),
    );
    const vide = Object.values(saisies).every((saisie) => saisie === null || saisie === "");
    const manque = MANQUES.filter(({ champ }) => supprespace(String(saisies[champ] ?? "")) === "");
    return {
      formule:
        `=IF(SUMPRODUCT(ISERROR(${plage})*1)>0,"${ERREUR}",` +
        `IF(SUMPRODUCT((LEN(${plage})>0)*1)=0,"",${enumeration(parties, VIRGULE)}))`,
      resultat: vide ? "" : manque.map(({ texte }) => texte).join(VIRGULE),
    };
  },
};
