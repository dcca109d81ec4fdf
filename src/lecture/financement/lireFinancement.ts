import type { Poste } from "../../domaine/dossier/dossier";
import {
  financementVideDeLEmployeur,
  type CoutDuPoste,
  type DiagnosticEngage,
  type Financement,
  type FinancementDeLEmployeur,
  type IngenierieCtg,
} from "../../domaine/financement/financement";
import {
  COLONNES_A_SAISIR,
  FINANCEMENT,
  FORMES_D_INGENIERIE,
  LIGNE_DU_DOSSIER,
  type TableauASaisir,
} from "../../plan/financement/colonnes";
import type { ConstatDeLecture } from "../constats";
import type { LecteurDeBloc } from "../equipe/LecteurDeBloc";
import { lireAnnee } from "./lireAnnee";
import { ouvrirLaFeuille, type FeuillesALire } from "./ouvrirLaFeuille";

/** Ce que la feuille « CTG Financement » porte du financement. */
export type SaisiesDuFinancement = Pick<Financement, "employeurs" | "couts" | "diagnostic" | "ingenieries">;

export interface SourceDesSaisies extends FeuillesALire {
  readonly postes: readonly Poste[];
}

/**
 * Ce qui se saisit dans « CTG Financement » : les cellules d'abord, ce que la partie XML garde pour les tableaux qui ne
 * sont plus là.
 */
export function lireFinancement(
  source: SourceDesSaisies,
  { employeurs, couts, diagnostic, ingenieries }: SaisiesDuFinancement,
  constats: ConstatDeLecture[],
): SaisiesDuFinancement {
  const feuille = ouvrirLaFeuille(source, FINANCEMENT, constats);
  if (feuille === null) return { employeurs, couts, diagnostic, ingenieries };
  const ouvrir = (tableau: TableauASaisir) => feuille(tableau, COLONNES_A_SAISIR[tableau]);
  return {
    employeurs: lireEmployeurs(ouvrir("financement"), employeurs),
    couts: lireCouts(ouvrir("cout"), couts, source.postes),
    diagnostic: lireDiagnostic(ouvrir("diagnostic"), diagnostic),
    ingenieries: lireIngenieries(ouvrir("ingenierie"), ingenieries),
  };
}

/** Une ligne dont aucune case n'est remplie ne dit rien d'un employeur ; celui qui a quitté l'équipe garde la sienne. */
function lireEmployeurs(
  bloc: LecteurDeBloc,
  gardes: readonly FinancementDeLEmployeur[],
): readonly FinancementDeLEmployeur[] {
  if (!bloc.estLa) return gardes;
  bloc.signalerDoublons(
    "Cette ligne répète un employeur déjà lu plus haut\u00a0: seule la première est lue.",
  );
  return bloc.lignes().flatMap((place): FinancementDeLEmployeur[] => {
    const { ligne } = place;
    const employeur = place.identifiant === LIGNE_DU_DOSSIER ? "" : place.identifiant;
    if (bloc.estVide(place)) return [];
    const garde =
      gardes.find((candidat) => candidat.employeur === employeur) ?? financementVideDeLEmployeur(employeur);
    return [
      {
        employeur,
        anneeDuMontant: lireAnnee(bloc, ligne, "anneeDuMontant"),
        montantDu: bloc.nombre(ligne, "montantDu", garde.montantDu),
        etpSoutenus: bloc.nombre(ligne, "etpSoutenus", garde.etpSoutenus),
        forfaitGele: bloc.nombre(ligne, "forfaitGele", garde.forfaitGele),
        source: bloc.texteOu(ligne, "source", garde.source),
        etpPrecedenteCtg: bloc.nombre(ligne, "etpPrecedenteCtg", garde.etpPrecedenteCtg),
        nouveauxEtp: bloc.nombre(ligne, "nouveauxEtp", garde.nouveauxEtp) ?? 0,
      },
    ];
  });
}

/** R-COUT-1. */
function lireCouts(
  bloc: LecteurDeBloc,
  gardes: readonly CoutDuPoste[],
  postes: readonly Poste[],
): readonly CoutDuPoste[] {
  if (!bloc.estLa) return gardes;
  bloc.signalerDoublons("Cette ligne répète un poste déjà lu plus haut\u00a0: seule la première est lue.");
  return bloc.lignes().flatMap(({ identifiant: poste, ligne }): CoutDuPoste[] => {
    if (!postes.some(({ identifiant }) => identifiant === poste)) return [];
    const garde = gardes.find((connu) => connu.poste === poste)?.montant ?? null;
    const montant = bloc.nombre(ligne, "montant", garde);
    return montant === null ? [] : [{ poste, montant }];
  });
}

/** R-DIAG-1 : une dépense sans année, ou l'inverse, n'engage encore rien, et se dit. */
function lireDiagnostic(bloc: LecteurDeBloc, garde: DiagnosticEngage | null): DiagnosticEngage | null {
  if (!bloc.estLa) return garde;
  const [place] = bloc.lignes();
  if (place === undefined) return garde;
  if (bloc.estVide(place)) return null;
  const depense = bloc.nombre(place.ligne, "depense", null);
  const annee = lireAnnee(bloc, place.ligne, "annee");
  if (depense !== null && annee !== null) return { depense, annee };
  bloc.constater(
    "champ-du-dossier-manquant",
    place.ligne,
    depense === null ? "depense" : "annee",
    "Ce diagnostic n’est pas lu\u00a0: il lui faut une année et une dépense. Complétez-le avant de reconstruire.",
  );
  return null;
}

/** R-INGE-1. */
function lireIngenieries(bloc: LecteurDeBloc, gardees: readonly IngenierieCtg[]): readonly IngenierieCtg[] {
  if (!bloc.estLa) return gardees;
  bloc.signalerDoublons(
    "Cette ligne répète une ingénierie déjà lue plus haut\u00a0: seule la première est lue.",
  );
  return bloc.lignes().flatMap((place): IngenierieCtg[] => {
    if (bloc.estVide(place)) return [];
    const { identifiant, ligne } = place;
    const garde = gardees.find((connue) => connue.identifiant === identifiant);
    const forme = bloc.choix(ligne, "forme", FORMES_D_INGENIERIE, garde?.forme ?? null);
    const annee = lireAnnee(bloc, ligne, "annee");
    if (forme === null || annee === null) {
      bloc.constater(
        "champ-du-dossier-manquant",
        ligne,
        forme === null ? "forme" : "annee",
        "Cette ingénierie n’est pas lue\u00a0: il lui faut une forme et une année. Complétez-la avant de reconstruire.",
      );
      return [];
    }
    return [
      {
        identifiant,
        objet: bloc.texteOu(ligne, "objet", garde?.objet ?? ""),
        annee,
        forme,
        etp: forme === "prestation" ? 0 : (bloc.nombre(ligne, "etp", garde?.etp ?? null) ?? 0),
        depense: bloc.nombre(ligne, "depense", garde?.depense ?? null),
      },
    ];
  });
}
