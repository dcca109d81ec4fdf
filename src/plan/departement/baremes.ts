import {
  chercherBaremeDuDossier,
  LIBELLES_DES_BAREMES,
} from "../../domaine/financement/chercherBaremeDuDossier";
import { essayer } from "../../domaine/financement/explication/essayer";
import type { BaremeSaisi } from "../../domaine/financement/financement";
import { adresse, adresseAbsolueDePlage, adresseDePlage, plageDe } from "../adresses";
import type { ConstructeurDeFeuille } from "../constructeur";
import {
  calculer,
  ecrireSaisies,
  ecrireTete,
  poser,
  validerLesNombres,
  type TeteDeTableau,
} from "../financement/blocs";
import { COLONNE, DERNIERE_COLONNE_VISIBLE } from "../financement/colonnes";
import { connu, contenuDe, dit, si, type Natif } from "../financement/natif";
import { A_COMPLETER } from "../financement/contexte";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne } from "../identifiants";
import { A_SAISIR, chercherDansLaTable, type TableDeBaremes } from "../parametres/references";
import { BAREME_A_SAISIR, COLONNE_DES_CLES, COLONNE_DES_VALEURS, COLONNES_DU_DEPARTEMENT } from "./colonnes";
import { enumerer, estVideIci, type Alerte } from "./conditions";
import type { ContexteDuDepartement } from "./contexte";
import { BAREMES_DU_DEPARTEMENT, type CodeDuDepartement } from "./libelles";
import { validerParmi } from "./listes";

const LIGNES_VIDES = 4;

const TETE: TeteDeTableau = {
  nom: "bareme",
  intertitre: "Barèmes",
  phrases: [
    "La Cnaf les fixe chaque année\u00a0; aucun n’est livré, aucun n’est supposé. Choisissez le barème, écrivez l’année, la valeur et le document d’où elle vient.",
  ],
  titres: [
    ...COLONNES_DU_DEPARTEMENT.bareme.map(({ colonne, titre }) => [colonne, titre] as const),
    [COLONNE.f, "Ce qui manque", DERNIERE_COLONNE_VISIBLE - COLONNE.f + 1],
  ],
};

export interface BaremesEcrits extends TableDeBaremes {
  readonly fin: number;
}

/** Le barème de l'année que dit une cellule, ou « à compléter » (R-FORFAIT-3). */
export function baremeDe(
  code: CodeDuDepartement,
  annee: Natif,
  table: TableDeBaremes,
  { departement }: ContexteDuDepartement,
): Natif {
  const essai = essayer(() => chercherBaremeDuDossier(code, Number(annee.valeur), departement.baremes));
  const bareme: Natif = {
    formule: chercherDansLaTable(table, code, annee.formule, `"${A_SAISIR}"`),
    valeur: essai.reussi ? essai.valeur.valeur : A_SAISIR,
  };
  return connu(bareme, A_COMPLETER("barème de l’année"));
}

/** (c) R-FORFAIT-3 : chacun avec son année et sa source. */
export function ecrireBaremes(
  f: ConstructeurDeFeuille,
  debut: number,
  { departement, listes }: ContexteDuDepartement,
): BaremesEcrits {
  const saisis = departement.baremes;
  const premiere = ecrireTete(f, debut, TETE);
  const lignes = saisis.length + LIGNES_VIDES;
  const plageDeColonne = (colonne: number) => plageDe(premiere, colonne, lignes);
  const cles = adresseAbsolueDePlage(plageDeColonne(COLONNE_DES_CLES));
  for (let rang = 0; rang < lignes; rang++) ecrireUnBareme(f, premiere + rang, rang, saisis, cles);
  validerParmi(f, plageDeColonne(BAREME_A_SAISIR.code.colonne), listes.baremes, BAREMES_DU_DEPARTEMENT);
  validerLesNombres(f, premiere, lignes, COLONNES_DU_DEPARTEMENT.bareme);
  return {
    cles,
    valeurs: adresseAbsolueDePlage(plageDeColonne(COLONNE_DES_VALEURS)),
    fin: premiere + lignes,
  };
}

function ecrireUnBareme(
  f: ConstructeurDeFeuille,
  ligne: number,
  rang: number,
  saisis: readonly BaremeSaisi[],
  cles: string,
): void {
  const bareme = saisis[rang];
  const libelle = bareme === undefined ? null : LIBELLES_DES_BAREMES[bareme.code];
  f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("bareme", `b${rang + 1}`), "technique");
  ecrireSaisies(f, ligne, COLONNES_DU_DEPARTEMENT.bareme, { ...bareme, code: libelle });
  const cellule = (champ: keyof typeof BAREME_A_SAISIR) => adresse(ligne, BAREME_A_SAISIR[champ].colonne);
  const cle: Natif = {
    formule:
      `IF(AND(ISNUMBER(${cellule("annee")}),ISNUMBER(${cellule("valeur")})),` +
      `TRIM(${cellule("code")})&" "&${cellule("annee")},"")`,
    valeur: bareme === undefined ? "" : `${libelle} ${bareme.annee}`,
  };
  calculer(f, ligne, COLONNE_DES_CLES, cle, "technique");
  const signal = signalDe(ligne, bareme, saisis, cles);
  poser(f, ligne, COLONNE.f, contenuDe(signal), "alerte", DERNIERE_COLONNE_VISIBLE - COLONNE.f + 1);
  const ecrit: Natif = { formule: adresse(ligne, COLONNE.f), valeur: signal.valeur };
  const valeur: Natif = { formule: `N(${cellule("valeur")})`, valeur: bareme?.valeur ?? 0 };
  const sansFaute = { formule: `LEN(${ecrit.formule})=0`, vraie: ecrit.valeur === "" };
  calculer(f, ligne, COLONNE_DES_VALEURS, si(sansFaute, valeur, dit(A_SAISIR)), "technique");
  f.ajusterAuTexte(
    ligne,
    [
      { texte: libelle ?? "", largeur: f.largeur(COLONNE.b) - 4 },
      { texte: bareme?.source ?? "", largeur: f.largeur(COLONNE.c) - 4 },
    ],
    20,
  );
}

const [PREMIERE_ANNEE, DERNIERE_ANNEE] = [2000, 2100];

/** Ce qui manque à un barème commencé ; un barème fautif ne sert à aucun calcul. */
function signalDe(
  ligne: number,
  bareme: BaremeSaisi | undefined,
  saisis: readonly BaremeSaisi[],
  cles: string,
): Natif {
  const texte = (champ: "code" | "source", valeur: string): Natif => ({
    formule: adresse(ligne, BAREME_A_SAISIR[champ].colonne),
    valeur,
  });
  const nombreDit = (champ: "annee" | "valeur"): string =>
    `N(${adresse(ligne, BAREME_A_SAISIR[champ].colonne)})`;
  const [annee, valeur] = [nombreDit("annee"), nombreDit("valeur")];
  const ici = adresse(ligne, COLONNE_DES_CLES);
  const pareils = saisis.filter(
    (autre) => autre.code === bareme?.code && autre.annee === bareme.annee,
  ).length;
  const anneeJuste =
    bareme !== undefined &&
    Number.isInteger(bareme.annee) &&
    bareme.annee >= PREMIERE_ANNEE &&
    bareme.annee <= DERNIERE_ANNEE;
  const manques: Alerte[] = [
    {
      si: estVideIci(texte("code", bareme?.code ?? "")),
      texte: "barème à choisir",
    },
    {
      si: {
        formule: `OR(${annee}<${PREMIERE_ANNEE},${annee}>${DERNIERE_ANNEE},${annee}<>INT(${annee}))`,
        vraie: !anneeJuste,
      },
      texte: "année à écrire sur quatre chiffres",
    },
    {
      si: { formule: `${valeur}<=0`, vraie: !((bareme?.valeur ?? 0) > 0) },
      texte: "valeur à compléter, plus grande que 0",
    },
    { si: estVideIci(texte("source", bareme?.source ?? "")), texte: "source à dire" },
    {
      si: { formule: `IF(LEN(${ici})=0,FALSE,SUMPRODUCT((${cles}=${ici})*1)>1)`, vraie: pareils > 1 },
      texte: "déjà saisi pour cette année",
    },
  ];
  const saisies = adresseDePlage(plageDe(ligne, COLONNE.b, 1, COLONNE.e));
  const vide = { formule: `SUMPRODUCT((LEN(${saisies})>0)*1)=0`, vraie: bareme === undefined };
  return si(vide, dit(""), enumerer(manques));
}
