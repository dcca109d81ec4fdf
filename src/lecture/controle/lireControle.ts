import type { ConstatDuRapport, RapportDeControle, Traitement } from "../../domaine/controle/rapport";
import { LIBELLES_DES_TRAITEMENTS } from "../../domaine/controle/rapport";
import { LIBELLES_DES_GRAVITES } from "../../domaine/equipe/constats/constat";
import { COLONNES_DU_CONSTAT, COLONNES_DU_RAPPORT, LIGNE_DU_RAPPORT } from "../../plan/controle/colonnes";
import { lireLibelle } from "../../plan/equipe/libelles";
import type { ConstatDeLecture } from "../constats";
import { LecteurDeBloc, type LigneDeBloc } from "../equipe/LecteurDeBloc";
import type { FeuilleReperee } from "../reperer";

/**
 * Le dernier contrôle gardé dans la feuille « CTG Contrôle », et ce que l'on a décidé de chaque constat, dans le volet ou
 * en le tapant : la décision tolère la casse, une date peut manquer.
 */
export function lireControle(
  feuille: FeuilleReperee,
  constats: ConstatDeLecture[],
  dates1904: boolean,
): RapportDeControle {
  const bloc = new LecteurDeBloc(
    feuille,
    { nature: "constat", colonnes: COLONNES_DU_CONSTAT },
    constats,
    dates1904,
  );
  bloc.signalerDoublons("Cette ligne répète un constat lu plus haut\u00a0: seule la première est lue.");
  signalerColonnes(bloc, feuille.feuille.nom);
  return {
    date: lireLaDate(feuille, constats, dates1904),
    constats: bloc.lignes().map((place) => lireConstat(bloc, place)),
  };
}

function signalerColonnes(bloc: LecteurDeBloc, nom: string): void {
  const absentes = bloc.colonnesAbsentes;
  if (absentes.length === 0) return;
  bloc.constater(
    "colonne-manquante",
    null,
    "",
    `Une colonne manque à «\u00a0${nom}\u00a0»\u00a0: ${absentes.map((titre) => `«\u00a0${titre}\u00a0»`).join(", ")} ne se lit plus. Annulez sa suppression, ou supprimez la feuille\u00a0: le rapport s’établit de nouveau depuis le volet.`,
  );
}

function lireLaDate(reperee: FeuilleReperee, constats: ConstatDeLecture[], dates1904: boolean): string {
  const bloc = new LecteurDeBloc(
    reperee,
    { nature: "controle", colonnes: COLONNES_DU_RAPPORT },
    constats,
    dates1904,
  );
  const place = bloc.lignes().find(({ identifiant }) => identifiant === LIGNE_DU_RAPPORT);
  return place === undefined ? "" : bloc.date(place.ligne, "date", "");
}

function lireConstat(bloc: LecteurDeBloc, { identifiant, ligne }: LigneDeBloc): ConstatDuRapport {
  return {
    cle: identifiant,
    controle: bloc.texteOu(ligne, "controle", ""),
    // Verrouillée, et sans effet sur le contrôle, qui se refait : une gravité récrite n'appelle pas de constat.
    gravite: lireLibelle(LIBELLES_DES_GRAVITES, bloc.texteOu(ligne, "gravite", "")) ?? "information",
    phrase: bloc.texteOu(ligne, "phrase", ""),
    geste: bloc.texteOu(ligne, "geste", ""),
    lieu: bloc.texteOu(ligne, "lieu", ""),
    traitement: lireTraitement(bloc, ligne),
  };
}

const MOTIF_SANS_DECISION =
  "Ce motif n’a pas de décision\u00a0: choisissez «\u00a0Accepté\u00a0» ou «\u00a0Vu\u00a0». En attendant, le constat est lu «\u00a0Vu\u00a0», et le motif est gardé.";

function lireTraitement(bloc: LecteurDeBloc, ligne: number): Traitement | null {
  const etat = bloc.choix(ligne, "decision", LIBELLES_DES_TRAITEMENTS, null);
  const motif = bloc.texteOu(ligne, "motif", "");
  if (etat !== null) return { etat, motif, date: bloc.date(ligne, "date", "") };
  if (motif === "") return null;
  bloc.constater("champ-du-dossier-manquant", ligne, "decision", MOTIF_SANS_DECISION);
  return { etat: "vu", motif, date: bloc.date(ligne, "date", "") };
}
