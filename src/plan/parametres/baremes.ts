import {
  chercherBaremeSaisi,
  LIBELLES_DES_BAREMES,
  UNITES_DES_BAREMES,
} from "../../domaine/financement/chercherBaremeDuDossier";
import { essayer } from "../../domaine/financement/explication/essayer";
import { CODES_DE_BAREME, type BaremeSaisi, type CodeDeBareme } from "../../domaine/financement/financement";
import { BAREMES } from "../../donnees/baremesLivres";
import { adresse, adresseDePlage, plageDe } from "../adresses";
import type { SignauxEcrits } from "../equipe";
import { texteEnFormule } from "../formules";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne } from "../identifiants";
import { LISTES, plageDeLaListe } from "../listes";
import { enumeration, estVide, partieSi } from "../textesNatifs";
import { COLONNES_DU_BAREME } from "./colonnes";
import { COLONNE } from "./colonnesDeLaFeuille";
import { colonneAbsolue, colonneDe, type PageDesParametres } from "./PageDesParametres";
import { A_SAISIR, type TableDeBaremes } from "./references";

const LIGNES_VIDES = 8;
const VIRGULE = ", ";

const SIGNAUX = {
  erreur: "une cellule est en erreur",
  code: "barème à choisir",
  annee: "année à écrire sur quatre chiffres",
  valeur: "valeur à compléter, plus grande que 0",
  taux: "un taux va de 0 à 100\u00a0%",
  source: "source à dire",
  doublon: "déjà saisi pour cette année",
} as const;

const PREMIERE_ANNEE = 2000;
const DERNIERE_ANNEE = 2100;

const LIBELLES_DES_TAUX = CODES_DE_BAREME.filter((code) => UNITES_DES_BAREMES[code] === "part").map(
  (code) => LIBELLES_DES_BAREMES[code],
);

/** Une table écrite dans la feuille, et la colonne de ses sources, de même hauteur. */
export interface TableEcrite extends TableDeBaremes {
  readonly sources: string;
}

export interface BaremesSaisisEcrits extends TableEcrite {
  /** Ce qui manque à chaque ligne. */
  readonly signaux: SignauxEcrits;
}

/** R-FORFAIT-3 : les barèmes livrés, verrouillés et sourcés. */
export function ecrireBaremesLivres(page: PageDesParametres): TableEcrite {
  page.intertitre("Barèmes livrés");
  page.phrase(
    "Les seules valeurs que les documents donnent. Une autre année se saisit plus bas\u00a0; elle n’est jamais supposée.",
  );
  page.titres("bareme-livre", ["Barème", "Année", "Valeur", "Source"]);
  const premiere = page.ligne;
  for (const { code, annee, valeur, source } of BAREMES) {
    const connu = CODES_DE_BAREME.find((un) => un === code);
    const libelle = connu === undefined ? code : LIBELLES_DES_BAREMES[connu];
    const identifiant = identifiantDeLigne("bareme-livre", `${code}.${annee}`);
    page.f.valeur(page.ligne, COLONNE_DES_IDENTIFIANTS, identifiant, "technique");
    page.f.valeur(page.ligne, COLONNE.cle, `${libelle} ${annee}`, "technique");
    page.f.formule(
      page.ligne,
      COLONNE.retenue,
      `=${adresse(page.ligne, COLONNE.valeur)}`,
      valeur,
      "technique",
    );
    page.valeur({
      libelle,
      annee: { valeur: annee },
      valeur: { valeur },
      style: "euros",
      source: { valeur: source },
    });
  }
  const table = tableDe(premiere, BAREMES.length);
  page.sauter();
  return table;
}

/** R-FORFAIT-3 : ce qui se saisit, chaque fois avec sa source, et de quoi en ajouter. */
export function ecrireBaremesSaisis(
  page: PageDesParametres,
  saisis: readonly BaremeSaisi[],
): BaremesSaisisEcrits {
  page.intertitre("Barèmes à saisir");
  page.phrase(
    "Un barème que la Cnaf ou la Caf fixe pour une année\u00a0: choisissez-le, écrivez l’année, la valeur (50\u00a0% pour un taux) et le document d’où elle vient. Saisi, il l’emporte sur celui qui est livré.",
  );
  page.titres("bareme", ["Barème", "Année", "Valeur", "Source", "Ce qui manque"]);
  const premiere = page.ligne;
  const lignes = saisis.length + LIGNES_VIDES;
  const cles = colonneAbsolue(COLONNE.cle, premiere, lignes);
  for (let rang = 0; rang < lignes; rang++) ecrireUnSaisi(page, rang, saisis, cles);
  validerLesSaisies(page, premiere, lignes);
  const table = tableDe(premiere, lignes);
  page.sauter();
  const resultat = saisis.filter((saisi) => signalDe(saisi, saisis) !== "").length;
  return { ...table, signaux: { cellules: colonneAbsolue(COLONNE.signal, premiere, lignes), resultat } };
}

function tableDe(premiere: number, lignes: number): TableEcrite {
  return {
    cles: colonneAbsolue(COLONNE.cle, premiere, lignes),
    valeurs: colonneAbsolue(COLONNE.retenue, premiere, lignes),
    sources: colonneAbsolue(COLONNE.source, premiere, lignes),
  };
}

function ecrireUnSaisi(
  page: PageDesParametres,
  rang: number,
  saisis: readonly BaremeSaisi[],
  cles: string,
): void {
  const { f, ligne } = page;
  const saisi = saisis[rang];
  const identifiant = identifiantDeLigne("bareme", `b${rang + 1}`);
  f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiant, "technique");
  f.valeur(
    ligne,
    COLONNE.libelle,
    saisi === undefined ? null : LIBELLES_DES_BAREMES[saisi.code],
    "saisieTexte",
  );
  f.valeur(ligne, COLONNE.annee, saisi?.annee ?? null, "saisieNombre");
  const estUnTaux = saisi !== undefined && UNITES_DES_BAREMES[saisi.code] === "part";
  f.valeur(ligne, COLONNE.valeur, saisi?.valeur ?? null, estUnTaux ? "saisiePart" : "saisieEuros");
  f.valeur(ligne, COLONNE.source, saisi?.source ?? null, "saisieTexte");
  const signal = signalDe(saisi, saisis);
  f.formule(ligne, COLONNE.signal, formuleDuSignal(ligne, cles), signal, "alerte");
  f.formule(
    ligne,
    COLONNE.cle,
    formuleDeLaCle(ligne),
    saisi === undefined ? "" : `${LIBELLES_DES_BAREMES[saisi.code]} ${saisi.annee}`,
    "technique",
  );
  f.formule(
    ligne,
    COLONNE.retenue,
    `=IF(LEN(${adresse(ligne, COLONNE.signal)})=0,N(${adresse(ligne, COLONNE.valeur)}),"${A_SAISIR}")`,
    saisi === undefined ? 0 : signal === "" ? saisi.valeur : A_SAISIR,
    "technique",
  );
  page.ajuster([
    [saisi === undefined ? "" : LIBELLES_DES_BAREMES[saisi.code], COLONNE.libelle],
    [saisi?.source ?? "", COLONNE.source],
    [signal, COLONNE.signal],
  ]);
  page.ligne++;
}

function saisiesDe(ligne: number): string {
  return adresseDePlage(plageDe(ligne, COLONNE.libelle, 1, COLONNE.source));
}

/** Une ligne sans code, année ni valeur qui se lisent n'est pas un barème, pour la lecture non plus. */
function formuleDeLaCle(ligne: number): string {
  const [libelle, annee, valeur] = [COLONNE.libelle, COLONNE.annee, COLONNE.valeur].map((colonne) =>
    adresse(ligne, colonne),
  );
  return (
    `=IF(SUMPRODUCT(ISERROR(${saisiesDe(ligne)})*1)>0,"",` +
    `IF(AND(ISNUMBER(${annee}),ISNUMBER(${valeur})),TRIM(${libelle})&" "&${annee},""))`
  );
}

function formuleDuSignal(ligne: number, cles: string): string {
  const cellule = (colonne: number) => adresse(ligne, colonne);
  const [libelle, annee, valeur, cle] = [
    cellule(COLONNE.libelle),
    cellule(COLONNE.annee),
    cellule(COLONNE.valeur),
    cellule(COLONNE.cle),
  ];
  const partie = (condition: string, texte: string) => partieSi(condition, VIRGULE, texteEnFormule(texte));
  const estUnTaux = `OR(${LIBELLES_DES_TAUX.map((taux) => `TRIM(${libelle})=${texteEnFormule(taux)}`).join(",")})`;
  // N() vaut 0 pour un texte : la comparaison ne bute sur rien.
  const parties = [
    partie(estVide(libelle), SIGNAUX.code),
    partie(
      `OR(N(${annee})<${PREMIERE_ANNEE},N(${annee})>${DERNIERE_ANNEE},N(${annee})<>INT(N(${annee})))`,
      SIGNAUX.annee,
    ),
    partie(`N(${valeur})<=0`, SIGNAUX.valeur),
    partie(`AND(${estUnTaux},N(${valeur})>1)`, SIGNAUX.taux),
    partie(estVide(cellule(COLONNE.source)), SIGNAUX.source),
    partie(`IF(LEN(${cle})=0,FALSE,SUMPRODUCT((${cles}=${cle})*1)>1)`, SIGNAUX.doublon),
  ];
  return (
    `=IF(SUMPRODUCT(ISERROR(${saisiesDe(ligne)})*1)>0,"${SIGNAUX.erreur}",` +
    `IF(SUMPRODUCT((LEN(${saisiesDe(ligne)})>0)*1)=0,"",${enumeration(parties, VIRGULE)}))`
  );
}

function signalDe(saisi: BaremeSaisi | undefined, saisis: readonly BaremeSaisi[]): string {
  if (saisi === undefined) return "";
  const { code, annee, valeur, source } = saisi;
  const pareils = saisis.filter((autre) => autre.code === code && autre.annee === annee);
  const annees = annee >= PREMIERE_ANNEE && annee <= DERNIERE_ANNEE && Number.isInteger(annee);
  return [
    ...(annees ? [] : [SIGNAUX.annee]),
    ...(valeur > 0 ? [] : [SIGNAUX.valeur]),
    ...(UNITES_DES_BAREMES[code] === "part" && valeur > 1 ? [SIGNAUX.taux] : []),
    ...(source.trim() === "" ? [SIGNAUX.source] : []),
    ...(pareils.length > 1 ? [SIGNAUX.doublon] : []),
  ].join(VIRGULE);
}

function validerLesSaisies({ f }: PageDesParametres, premiere: number, lignes: number): void {
  const [code, annee, valeur] = COLONNES_DU_BAREME;
  f.valider({
    plages: [colonneDe(code.colonne, premiere, lignes)],
    regle: { type: "liste", feuille: LISTES, plage: plageDeLaListe("baremes") },
    erreur: { titre: "Barème non reconnu", texte: "Choisissez dans la liste." },
  });
  f.valider({
    plages: [colonneDe(annee.colonne, premiere, lignes)],
    regle: { type: "decimal", minimum: PREMIERE_ANNEE, maximum: DERNIERE_ANNEE },
    erreur: { titre: "Année attendue", texte: "L’année du barème, sur quatre chiffres." },
  });
  f.valider({
    plages: [colonneDe(valeur.colonne, premiere, lignes)],
    regle: { type: "decimal", minimum: 0 },
    erreur: {
      titre: "Nombre attendu",
      texte: "Des euros, ou une part pour un taux\u00a0: 50\u00a0%, ou 0,5.",
    },
  });
}

/** La valeur saisie pour une année, comme les formules la cherchent ; `null` s'il n'y en a pas. */
export function valeurSaisie(
  code: CodeDeBareme,
  annee: number,
  saisis: readonly BaremeSaisi[],
): number | typeof A_SAISIR | null {
  const essai = essayer(() => chercherBaremeSaisi(code, annee, saisis));
  return essai.reussi ? (essai.valeur?.valeur ?? null) : A_SAISIR;
}
