import type { Dossier } from "../../domaine/dossier/dossier";
import type { ProfilDeCaf } from "../../domaine/dossier/profil";
import type { CodeDeBareme, Financement } from "../../domaine/financement/financement";
import { plageDe, referenceDansFeuille } from "../adresses";
import { COULEURS } from "../charte";
import { ecrireLEnTete } from "../ecrireLEnTete";
import { ecrireRoles } from "../ecrireRoles";
import type { SignauxEcrits } from "../equipe";
import { texteEnFormule } from "../formules";
import { intituleDuDossier } from "../intitules";
import { sautsDePage } from "../sautsDePage";
import type { PlanFeuille } from "../types";
import { ecrireBaremesLivres, ecrireBaremesSaisis, type TableEcrite } from "./baremes";
import { COLONNES_DE_LA_LECTURE, COLONNES_DU_BAREME } from "./colonnes";
import { COLONNE, COLONNES_VISIBLES } from "./colonnesDeLaFeuille";
import { ecrireLectures } from "./lectures";
import { PageDesParametres } from "./PageDesParametres";
import {
  A_SAISIR,
  chercherDansLaTable,
  PARAMETRES,
  type CellulesDuCofinancement,
  type ReferencesDesParametres,
} from "./references";
import { ecrireReglesDuProfil, type ReglesEcrites } from "./reglesDuProfil";
import { ecrireRetenues, formuleDuBareme, type RetenuesEcrites } from "./retenues";

export { PARAMETRES } from "./references";

const PREMIERE_LIGNE = 5;

export interface SourceDesParametres {
  readonly dossier: Dossier;
  readonly financement: Financement;
  readonly profil: ProfilDeCaf | null;
  /** Les cellules, feuille comprise, qui disent de quel dossier il s'agit, et de quelle année. */
  readonly intitule: string;
  readonly annee: string;
}

export interface PlanDesParametres {
  readonly feuille: PlanFeuille;
  readonly references: ReferencesDesParametres;
  /** Ce qui manque aux barèmes saisis, et à la lecture choisie, feuille comprise. */
  readonly signaux: { readonly baremes: SignauxEcrits; readonly lecture: SignauxEcrits | null };
}

/** La feuille « CTG Paramètres » : le profil, ses règles, les barèmes datés et sourcés (R-PROFIL-1, R-FORFAIT-3). */
export function planifierParametres(
  { dossier, financement, profil, intitule, annee }: SourceDesParametres,
  nom: string,
): PlanDesParametres {
  const page = new PageDesParametres(PREMIERE_LIGNE);
  const { f } = page;
  ecrireEnTete(page, dossier, intitule);
  const regles = ecrireProfil(page, dossier, profil);
  const lectures = profil === null ? null : ecrireLectures(page, profil, financement.lecture);
  const livres = ecrireBaremesLivres(page);
  const saisis = ecrireBaremesSaisis(page, financement.baremes);
  const retenues = ecrireRetenues(page, {
    profil,
    financement,
    annee: { valeur: dossier.annee, cellule: annee },
    saisis,
    livres,
    lectures,
    regles,
  });
  const zone = plageDe(1, COLONNE.libelle, page.ligne - 2, COLONNES_VISIBLES);
  f.marquerTout();
  const feuille = f.terminer({
    cle: PARAMETRES,
    nom,
    masquee: false,
    couleurOnglet: COULEURS.discret,
    figer: { lignes: 0, colonnes: 0 },
    protegee: true,
    impression: {
      paysage: true,
      zone,
      sauts: sautsDePage(f, zone, page.debuts),
      enTete: intituleDuDossier(dossier),
      piedDePage: "Paramètres",
    },
  });
  const ici = ({ cellules, resultat }: SignauxEcrits): SignauxEcrits => ({
    cellules: referenceDansFeuille(nom, cellules),
    resultat,
  });
  return {
    feuille,
    references: referencesDe({ nom, annee, profil, regles, livres, saisis, retenues }),
    signaux: {
      baremes: ici(saisis.signaux),
      lecture: lectures === null ? null : ici({ cellules: lectures.signal, resultat: 0 }),
    },
  };
}

function ecrireEnTete({ f }: PageDesParametres, dossier: Dossier, intitule: string): void {
  ecrireRoles(f, "parametres", { bareme: COLONNES_DU_BAREME, lecture: COLONNES_DE_LA_LECTURE });
  ecrireLEnTete(f, COLONNE.libelle, { dossier, titre: "Paramètres", intitule });
}

const SANS_REGLE: ReglesEcrites = {
  tauxDeCofinancement: "",
  plafondDeCofinancement: "",
  tauxDuDiagnostic: "",
  plafondDuDiagnostic: "",
};

function ecrireProfil(page: PageDesParametres, dossier: Dossier, profil: ProfilDeCaf | null): ReglesEcrites {
  page.intertitre("Le profil de la Caf");
  if (profil === null) {
    page.phrase(
      `Le profil «\u00a0${dossier.profil}\u00a0» n’est pas livré avec le complément\u00a0: aucune règle locale ne s’applique.`,
    );
    page.sauter();
    return SANS_REGLE;
  }
  page.couple("Profil", `${profil.libelle}, version ${profil.version}`);
  page.couple("Source", profil.source);
  for (const document of profil.documents) page.couple("Document", document);
  page.sauter();
  return ecrireReglesDuProfil(page, profil);
}

interface FeuilleEcrite {
  readonly nom: string;
  readonly annee: string;
  readonly profil: ProfilDeCaf | null;
  readonly regles: ReglesEcrites;
  readonly livres: TableEcrite;
  readonly saisis: TableEcrite;
  readonly retenues: RetenuesEcrites;
}

function referencesDe(ecrite: FeuilleEcrite): ReferencesDesParametres {
  const { nom, annee: anneeEvaluee, profil, regles, retenues } = ecrite;
  const ici = (cellules: string) => referenceDansFeuille(nom, cellules);
  const avecFeuille = ({ cles, valeurs, sources }: TableEcrite): TableEcrite => ({
    cles: ici(cles),
    valeurs: ici(valeurs),
    sources: ici(sources),
  });
  const [livres, saisis] = [avecFeuille(ecrite.livres), avecFeuille(ecrite.saisis)];
  const bareme = (code: CodeDeBareme, annee: string) => formuleDuBareme(code, annee, { saisis, livres });
  const diagnostic = profil?.regles.diagnostic;
  const duDiagnostic = (code: CodeDeBareme, cellule: string, annee: string) => {
    const livre = chercherDansLaTable(livres, code, annee, texteEnFormule(A_SAISIR));
    const sinon =
      diagnostic === undefined ? livre : `IF(${annee}=${diagnostic.annee},${ici(cellule)},${livre})`;
    return chercherDansLaTable(saisis, code, annee, sinon);
  };
  return {
    bareme,
    baremeDeLAnnee: (code) => {
      const cellule = retenues.baremes.get(code);
      return cellule === undefined ? bareme(code, anneeEvaluee) : ici(cellule);
    },
    cofinancement:
      retenues.cofinancement === null ? null : cellulesDansLaFeuille(retenues.cofinancement, ici),
    tauxDuDiagnostic: (annee) => duDiagnostic("taux-diagnostic", regles.tauxDuDiagnostic, annee),
    plafondDuDiagnostic: (annee) => duDiagnostic("plafond-diagnostic", regles.plafondDuDiagnostic, annee),
  };
}

function cellulesDansLaFeuille(
  { taux, plafondDeLaDepense, plafondDeLaPart, partDesPostes }: CellulesDuCofinancement,
  ici: (cellule: string) => string,
): CellulesDuCofinancement {
  return {
    taux: ici(taux),
    plafondDeLaDepense: ici(plafondDeLaDepense),
    plafondDeLaPart: ici(plafondDeLaPart),
    partDesPostes: ici(partDesPostes),
  };
}
