import {
  LIBELLES_DES_ETATS_D_INSTRUCTION,
  type DemandeDeComplement,
  type EtatDInstruction,
  type Evenement,
  type Instruction,
  type NatureDEvenement,
  type Remise,
} from "../../domaine/instruction/instruction";
import { LIBELLES_DES_EVENEMENTS, LIBELLES_DES_PARTIES } from "../../domaine/instruction/libelles";
import { direValeur } from "../../domaine/saisie/direValeur";
import {
  COLONNES_DE_L_INSTRUCTION,
  CONTRE_NOTES,
  LIGNES_DE_L_ETAT,
  type TableauDeLInstruction,
} from "../../plan/instruction/colonnes";
import type { ConstatDeLecture } from "../constats";
import { LecteurDeBloc, type LigneDeBloc } from "../equipe/LecteurDeBloc";
import type { FeuilleReperee } from "../reperer";

/** Ce que dit la feuille « CTG Instruction ». */
export type SuiviLu = Pick<
  Instruction,
  "etat" | "version" | "remises" | "evenements" | "demandes" | "contreNotes"
>;

/**
 * L'état du dossier, ses remises, ses demandes, son historique. L'état ne se tape pas : altéré, il se dit, et ce que
 * l'historique en garde prend sa place s'il ne se lit plus.
 */
export function lireLeSuivi(
  reperee: FeuilleReperee,
  constats: ConstatDeLecture[],
  dates1904: boolean,
): SuiviLu {
  const ouvrir = (nature: TableauDeLInstruction) =>
    new LecteurDeBloc(reperee, { nature, colonnes: COLONNES_DE_L_INSTRUCTION[nature] }, constats, dates1904);
  const remises = lireRemises(ouvrir("remise"));
  const evenements = lireEvenements(ouvrir("evenement"));
  return {
    ...lireEtat(ouvrir("instruction"), remises, evenements),
    remises,
    evenements,
    demandes: lireDemandes(ouvrir("demande")),
  };
}

function lireEtat(
  bloc: LecteurDeBloc,
  remises: readonly Remise[],
  evenements: readonly Evenement[],
): Pick<SuiviLu, "etat" | "version" | "contreNotes"> {
  const lignes = new Map(bloc.lignes().map(({ identifiant, ligne }) => [identifiant, ligne]));
  const ligneDe = (identifiant: string): number | null => {
    const ligne = lignes.get(identifiant);
    if (ligne !== undefined) return ligne;
    bloc.constater(
      "champ-du-dossier-manquant",
      null,
      "valeur",
      "Une ligne du tableau qui dit où en est le dossier manque\u00a0: elle est déduite de l’historique. Reconstruisez pour la retrouver.",
    );
    return null;
  };
  const [etat, version] = [ligneDe(LIGNES_DE_L_ETAT.etat), ligneDe(LIGNES_DE_L_ETAT.version)];
  const contreNotes = ligneDe(LIGNES_DE_L_ETAT.contreNotes);
  return {
    etat: lireLEtat(bloc, etat, etatDeLHistorique(evenements)),
    version: lireLaVersion(bloc, version, remises),
    contreNotes: contreNotes !== null && bloc.choix(contreNotes, "valeur", CONTRE_NOTES, null) === "oui",
  };
}

function lireLEtat(
  bloc: LecteurDeBloc,
  ligne: number | null,
  connu: EtatDInstruction | null,
): EtatDInstruction {
  const etat = ligne === null ? connu : bloc.choix(ligne, "valeur", LIBELLES_DES_ETATS_D_INSTRUCTION, connu);
  if (ligne !== null && etat === null) {
    bloc.constater(
      "champ-du-dossier-manquant",
      ligne,
      "valeur",
      `L’état du dossier est effacé\u00a0: il est lu «\u00a0${LIBELLES_DES_ETATS_D_INSTRUCTION[connu ?? "brouillon"]}\u00a0», où mène l’historique. Reconstruisez pour le retrouver.`,
    );
  }
  if (ligne !== null && etat !== null && connu !== null && etat !== connu) {
    bloc.constater(
      "champ-du-dossier-manquant",
      ligne,
      "valeur",
      `L’état écrit, «\u00a0${LIBELLES_DES_ETATS_D_INSTRUCTION[etat]}\u00a0», n’est pas celui où mène l’historique, «\u00a0${LIBELLES_DES_ETATS_D_INSTRUCTION[connu]}\u00a0»\u00a0: il ne se tape pas, il avance depuis le volet. Rétablissez-le, ou refaites le geste dans le volet.`,
    );
  }
  return etat ?? connu ?? "brouillon";
}

/** Où mène le dernier événement qui change l'état ; `null` : aucun. */
function etatDeLHistorique(evenements: readonly Evenement[]): EtatDInstruction | null {
  return evenements.reduce<EtatDInstruction | null>((etat, { nature }) => ETATS_APRES[nature] ?? etat, null);
}

const ETATS_APRES: Readonly<Partial<Record<NatureDEvenement, EtatDInstruction>>> = {
  remise: "remis",
  reception: "en-instruction",
  "a-completer": "a-completer",
  validation: "valide",
  reouverture: "en-instruction",
};

function lireLaVersion(bloc: LecteurDeBloc, ligne: number | null, remises: readonly Remise[]): number {
  const connue = remises.reduce((plusHaute, { version }) => Math.max(plusHaute, version), 0);
  const texte = ligne === null ? "" : bloc.texteOu(ligne, "valeur", "");
  const lue = /^\d{1,6}$/.test(texte) ? Number(texte) : null;
  if (ligne !== null && (lue === null || (remises.length > 0 && lue !== connue))) {
    bloc.constater(
      "champ-du-dossier-manquant",
      ligne,
      "valeur",
      `La version écrite, ${direValeur(texte)}, n’est pas celle de la dernière remise (${connue})\u00a0: elle ne se tape pas. Rétablissez-la.`,
    );
  }
  return lue ?? connue;
}

function lireRemises(bloc: LecteurDeBloc): Remise[] {
  bloc.signalerDoublons("Cette ligne répète une remise\u00a0: seule la première est lue.");
  return parRang(bloc, /^([1-9]\d{0,5})$/).map(({ ligne, rang }) => ({
    version: rang,
    date: bloc.date(ligne, "date", ""),
    reception: bloc.date(ligne, "reception", ""),
    empreinte: lireEmpreinte(bloc, ligne, rang),
  }));
}

/** Effacée, elle ne révèle plus rien : ce silence ne doit pas passer pour une grille intacte. */
function lireEmpreinte(bloc: LecteurDeBloc, ligne: number, version: number): string {
  const empreinte = bloc.texteOu(ligne, "empreinte", "");
  if (empreinte === "")
    bloc.constater(
      "champ-du-dossier-manquant",
      ligne,
      "empreinte",
      `L’empreinte de la version ${version} est effacée\u00a0: rien ne dit plus si la grille a changé depuis sa remise. Retrouvez-la dans une copie d’avant.`,
    );
  return empreinte;
}

function lireEvenements(bloc: LecteurDeBloc): Evenement[] {
  bloc.signalerDoublons("Cette ligne répète un événement\u00a0: seule la première est lue.");
  return parRang(bloc, /^([1-9]\d{0,5})$/).flatMap(({ ligne }): Evenement[] => {
    const nature = bloc.choix(ligne, "nature", LIBELLES_DES_EVENEMENTS, null);
    const partie = bloc.choix(ligne, "partie", LIBELLES_DES_PARTIES, null);
    if (nature === null || partie === null) {
      bloc.constater(
        "champ-du-dossier-manquant",
        ligne,
        nature === null ? "nature" : "partie",
        "Cette ligne de l’historique ne dit plus ce qui s’est passé, ou par qui\u00a0: elle n’est pas lue.",
      );
      return [];
    }
    return [{ nature, date: bloc.date(ligne, "date", ""), partie, texte: bloc.texteOu(ligne, "texte", "") }];
  });
}

function lireDemandes(bloc: LecteurDeBloc): DemandeDeComplement[] {
  bloc.signalerDoublons("Cette ligne répète une demande\u00a0: seule la première est lue.");
  return parRang(bloc, /^d([1-9]\d{0,5})$/).map(({ ligne, identifiant }) => ({
    identifiant,
    cible: bloc.texteOu(ligne, "cible", ""),
    objet: bloc.texteOu(ligne, "objet", ""),
    demande: bloc.texteOu(ligne, "demande", ""),
    date: bloc.date(ligne, "date", ""),
    reponse: bloc.texteOu(ligne, "reponse", ""),
    dateDeReponse: bloc.date(ligne, "dateDeReponse", ""),
  }));
}

/** Les lignes dans l'ordre de leur numéro, que trier la feuille ne change pas ; un numéro qui n'en est pas un n'est pas lu. */
function parRang(bloc: LecteurDeBloc, forme: RegExp): (LigneDeBloc & { readonly rang: number })[] {
  return bloc
    .lignes()
    .flatMap((ligne) => {
      const rang = forme.exec(ligne.identifiant)?.[1];
      return rang === undefined ? [] : [{ ...ligne, rang: Number(rang) }];
    })
    .sort((a, b) => a.rang - b.rang);
}
