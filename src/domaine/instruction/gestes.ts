import type { Geste } from "../dossier/geste";
import { lireJour } from "../equipe/jours";
import type { Note } from "../grille/reponses";
import { autrePartie, derniereRemise, peutFaire, peutModifier, tourDe } from "./etats";
import type { GesteDInstruction, ObjetDeLEchange } from "./etats";
import { INSTRUCTION_VIDE } from "./instruction";
import type {
  ConclusionDePoste,
  DemandeDeComplement,
  EchangeDeGrille,
  Evenement,
  Instruction,
  NatureDEvenement,
  Partie,
} from "./instruction";
import { echangeDe } from "./echangeDe";
import { estUneConclusionVide } from "./estUneConclusionVide";
import { rangerLesEchanges } from "./rangerLesEchanges";

/**
 * L'agent remet sa grille : une version de plus. L'instruction s'ouvre si le dossier n'en a pas.
 *
 * @param remise `date` AAAA-MM-JJ ; `empreinte` celle du dossier remis.
 */
export function remettre({ date, empreinte }: { readonly date: string; readonly empreinte: string }): Geste {
  return changerDEtat("remettre", "agent", date, (instruction) => {
    // Une version altérée dans sa cellule ne fait pas deux remises de même numéro : la lecture n'en garderait qu'une.
    const version = Math.max(instruction.version, derniereRemise(instruction)?.version ?? 0) + 1;
    return {
      ...noter(instruction, "remise", "agent", date, `Version ${version} remise`),
      etat: "remis",
      version,
      remises: [...instruction.remises, { version, date, reception: "", empreinte }],
    };
  });
}

/** La Caf a le dossier en main ; d'un brouillon, sans remise formelle ni empreinte. */
export function recevoir(date: string): Geste {
  return changerDEtat("recevoir", "caf", date, (instruction) => {
    const { etat, version, remises } = instruction;
    const texte = etat === "remis" ? `Version ${version} reçue` : "Dossier reçu sans remise formelle";
    return {
      ...noter(instruction, "reception", "caf", date, texte),
      etat: "en-instruction",
      remises:
        etat === "remis"
          ? remises.map((remise, rang) =>
              rang === remises.length - 1 ? { ...remise, reception: date } : remise,
            )
          : remises,
    };
  });
}

/** Celui qui attend relance celui qui tient le dossier. */
export function relancer(date: string, texte: string): Geste {
  return surLInstruction((instruction) => {
    const tour = tourDe(instruction.etat);
    if (tour === "personne" || !estUnJour(date)) return null;
    return noter(instruction, "relance", autrePartie(tour), date, completer("Relance", texte));
  });
}

export function renvoyerACompleter(date: string, texte: string): Geste {
  return changerDEtat("renvoyer-a-completer", "caf", date, (instruction) => ({
    ...noter(instruction, "a-completer", "caf", date, completer("Renvoyé à compléter", texte)),
    etat: "a-completer",
  }));
}

export function valider(date: string): Geste {
  return changerDEtat("valider", "caf", date, (instruction) => ({
    ...noter(instruction, "validation", "caf", date, "Dossier validé"),
    etat: "valide",
  }));
}

/** @param motif jamais vide : un dossier validé ne se rouvre pas sans raison. */
export function rouvrir(date: string, motif: string): Geste {
  return changerDEtat("rouvrir", "caf", date, (instruction) =>
    motif.trim() === ""
      ? null
      : {
          ...noter(instruction, "reouverture", "caf", date, completer("Rouvert", motif)),
          etat: "en-instruction",
        },
  );
}

/** Une demande de complément de plus ; son identifiant lui est donné. */
export function demander({
  cible,
  objet,
  demande,
  date,
}: Pick<DemandeDeComplement, "cible" | "objet" | "demande" | "date">): Geste {
  return changer("demande", (instruction) => {
    if (demande.trim() === "" || !estUnJour(date)) return null;
    const texte = completer("Complément demandé", objet);
    return {
      ...noter(instruction, "demande", "caf", date, texte),
      demandes: [
        ...instruction.demandes,
        {
          identifiant: identifiantLibre(instruction),
          cible,
          objet: objet.trim(),
          demande: demande.trim(),
          date,
          reponse: "",
          dateDeReponse: "",
        },
      ],
    };
  });
}

/** `null` si elle n'est plus là, ou si l'agent y a répondu : sa réponse ne s'efface pas. L'historique en garde la trace. */
export function retirerLaDemande(identifiant: string): Geste {
  return changer("demande", (instruction) => {
    const demande = instruction.demandes.find((candidate) => candidate.identifiant === identifiant);
    if (demande === undefined || demande.reponse !== "") return null;
    return { ...instruction, demandes: instruction.demandes.filter((autre) => autre !== demande) };
  });
}

/** @param reponse vide : la demande redevient en attente. */
export function repondre(identifiant: string, reponse: string, date: string): Geste {
  return changer("reponse", (instruction) => {
    const demande = instruction.demandes.find((candidate) => candidate.identifiant === identifiant);
    if (demande === undefined || !estUnJour(date)) return null;
    const dite = reponse.trim() !== "";
    const repondue = { ...demande, reponse: reponse.trim(), dateDeReponse: dite ? date : "" };
    const demandes = instruction.demandes.map((autre) => (autre === demande ? repondue : autre));
    // Une réponse que l'on reprend n'est pas un événement de plus.
    return dite && demande.reponse === ""
      ? {
          ...noter(instruction, "reponse", "agent", date, completer("Réponse", demande.objet)),
          demandes,
        }
      : { ...instruction, demandes };
  });
}

/** La note arrêtée ensemble, à côté de celle de l'agent ; `null` la retire : celle de l'agent vaut. */
export function noterEnsemble(grille: string, activite: string, politique: string, note: Note): Geste {
  return surLEchange("note-partagee", grille, (echange) => ({
    ...echange,
    notesPartagees: poserLaNote(echange.notesPartagees, activite, politique, note),
  }));
}

/** La note de la Caf seule ; le geste ne se fait pas tant que les contre-notes ne sont pas activées. */
export function contreNoter(grille: string, activite: string, politique: string, note: Note): Geste {
  return surLEchange("note-partagee", grille, (echange, { contreNotes }) =>
    contreNotes
      ? { ...echange, contreNotes: poserLaNote(echange.contreNotes, activite, politique, note) }
      : null,
  );
}

/**
 * @param cle `activite:a1`, `indicateur:i1`.
 * @param texte vide : le commentaire s'en va.
 */
export function commenter(grille: string, cle: string, texte: string): Geste {
  return surLEchange("commentaire-caf", grille, (echange) => {
    const { [cle]: _, ...autres } = echange.commentaires;
    return { ...echange, commentaires: texte.trim() === "" ? autres : { ...autres, [cle]: texte.trim() } };
  });
}

/** Les désactiver efface celles qui sont écrites. */
export function activerLesContreNotes(oui: boolean): Geste {
  return (dossier) =>
    changer("note-partagee", (instruction) => {
      const sansElles = instruction.echanges.map((echange) => ({ ...echange, contreNotes: {} }));
      return {
        ...instruction,
        contreNotes: oui,
        echanges: oui ? instruction.echanges : rangerLesEchanges(sansElles, dossier.grilles),
      };
    })(dossier);
}

/** R-RECOND-1 : remplace la conclusion du poste ; toute vide, elle s'en va. */
export function conclure(conclusion: ConclusionDePoste): Geste {
  return (dossier) => {
    const rangs = dossier.postes.map(({ identifiant }) => identifiant);
    if (rangs.indexOf(conclusion.poste) < 0) return null;
    return changer("conclusion", (instruction) => ({
      ...instruction,
      conclusions: [
        ...instruction.conclusions.filter(({ poste }) => poste !== conclusion.poste),
        ...(estUneConclusionVide(conclusion) ? [] : [sansBords(conclusion)]),
      ].sort((a, b) => rangs.indexOf(a.poste) - rangs.indexOf(b.poste)),
    }))(dossier);
  };
}

type Changement = (instruction: Instruction) => Instruction | null;

function surLInstruction(changement: Changement): Geste {
  return (dossier) => {
    const instruction = changement(dossier.instruction ?? INSTRUCTION_VIDE);
    return instruction === null ? null : { ...dossier, instruction };
  };
}

function changerDEtat(geste: GesteDInstruction, partie: Partie, date: string, changement: Changement): Geste {
  return surLInstruction((instruction) =>
    peutFaire(instruction.etat, geste, partie) && estUnJour(date) ? changement(instruction) : null,
  );
}

function changer(objet: ObjetDeLEchange, changement: Changement): Geste {
  return surLInstruction((instruction) =>
    peutModifier(instruction, objet).permis ? changement(instruction) : null,
  );
}

function surLEchange(
  objet: ObjetDeLEchange,
  grille: string,
  changement: (echange: EchangeDeGrille, instruction: Instruction) => EchangeDeGrille | null,
): Geste {
  return (dossier) => {
    const { grilles } = dossier;
    if (!grilles.some(({ identifiant }) => identifiant === grille)) return null;
    return changer(objet, (instruction) => {
      const echange = changement(echangeDe(instruction, grille), instruction);
      if (echange === null) return null;
      const autres = instruction.echanges.filter((autre) => autre.grille !== grille);
      return { ...instruction, echanges: rangerLesEchanges([...autres, echange], grilles) };
    })(dossier);
  };
}

function noter(
  instruction: Instruction,
  nature: NatureDEvenement,
  partie: Partie,
  date: string,
  texte: string,
): Instruction {
  const evenement: Evenement = { nature, date, partie, texte };
  return { ...instruction, evenements: [...instruction.evenements, evenement] };
}

/** « Relance : bilan attendu », ou « Relance » seule. */
function completer(debut: string, suite: string): string {
  return suite.trim() === "" ? debut : `${debut}\u00a0: ${suite.trim()}`;
}

function identifiantLibre({ demandes }: Instruction): string {
  const rangs = demandes.map(({ identifiant }) => Number(/^d(\d+)$/.exec(identifiant)?.[1] ?? 0));
  return `d${rangs.reduce((plusGrand, rang) => Math.max(plusGrand, rang), 0) + 1}`;
}

/** Une cellule ne garde pas les espaces de bord. */
function sansBords(conclusion: ConclusionDePoste): ConclusionDePoste {
  const { conditions, contreparties } = conclusion;
  return { ...conclusion, conditions: conditions.trim(), contreparties: contreparties.trim() };
}

type Notes = EchangeDeGrille["notesPartagees"];

function poserLaNote(notes: Notes, activite: string, politique: string, note: Note): Notes {
  const { [activite]: siennes = {}, ...autres } = notes;
  const { [politique]: _, ...restantes } = siennes;
  const posees = note === null ? restantes : { ...restantes, [politique]: note };
  return Object.keys(posees).length === 0 ? autres : { ...autres, [activite]: posees };
}

function estUnJour(date: string): boolean {
  return lireJour(date) !== null;
}
