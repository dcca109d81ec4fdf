import type { Refus } from "../../../domaine/financement/explication/calcul";
import { idDuChamp } from "../../dossier/idDuChamp";
import type { Onglet } from "../../ecran";
import { idDuBouton } from "../../equipe/reperes/idDuBouton";
import { LISTE_DES_BAREMES } from "../saisies/baremes";
import { cleDuCout } from "../saisies/couts";
import { cleDuDiagnostic } from "../saisies/diagnostic";
import { cleDeLEmployeur, type ChampDeLEmployeur } from "../saisies/employeur";
import { LISTE_DES_INGENIERIES } from "../saisies/ingenieries";
import { CLE_DE_LA_LECTURE } from "../saisies/lectures";

/** Là où un refus se corrige : un élément de cet écran, ou un autre onglet. */
export type Destination =
  { readonly vers: "element"; readonly id: string } | { readonly vers: "onglet"; readonly onglet: Onglet };

/** Ce dont le montant est refusé. */
export type Refuse =
  | {
      readonly objet: "employeur";
      /** Son identifiant ; `null` : aucun employeur connu. */
      readonly employeur: string | null;
      /** Le premier de ses postes dont le coût n'est pas connu ; vide s'il n'y en a pas. */
      readonly sansCout: string;
    }
  | { readonly objet: "diagnostic" }
  | { readonly objet: "ingenierie"; readonly identifiant: string };

const CHAMPS_DE_L_EMPLOYEUR: readonly string[] = [
  "anneeDuMontant",
  "montantDu",
  "etpSoutenus",
  "forfaitGele",
  "source",
  "etpPrecedenteCtg",
  "nouveauxEtp",
] satisfies readonly ChampDeLEmployeur[];

const CHAMPS_DES_BAREMES: readonly string[] = ["bareme", "taux", "plafond"];

/** Où corriger ; `null` : aucun champ ne le fait, la phrase dit quoi faire. */
export function destinationDuRefus({ champ }: Pick<Refus, "champ">, refuse: Refuse): Destination | null {
  if (champ === "datesDeLaCtg") return { vers: "onglet", onglet: "dossier" };
  if (CHAMPS_DES_BAREMES.includes(champ)) return element(idDuBouton(LISTE_DES_BAREMES, null));
  if (champ === "lecture") return element(idDuChamp(CLE_DE_LA_LECTURE));
  switch (refuse.objet) {
    case "diagnostic":
      return element(idDuChamp(cleDuDiagnostic(champ === "annee" ? "annee" : "depense")));
    case "ingenierie":
      return element(idDuBouton(LISTE_DES_INGENIERIES, refuse.identifiant));
    case "employeur":
      return destinationDeLEmployeur(champ, refuse);
  }
}

function destinationDeLEmployeur(
  champ: string,
  { employeur, sansCout }: Extract<Refuse, { objet: "employeur" }>,
): Destination | null {
  if (CHAMPS_DE_L_EMPLOYEUR.includes(champ) && employeur !== null) {
    return element(idDuChamp(cleDeLEmployeur(employeur, champ as ChampDeLEmployeur)));
  }
  if (champ === "coutReel" && sansCout !== "") return element(idDuChamp(cleDuCout(sansCout)));
  // L'employeur d'un poste, ses ETP, sa quotité : c'est l'équipe qui les dit.
  return ["employeur", "etp", "quotités"].includes(champ) ? { vers: "onglet", onglet: "equipe" } : null;
}

function element(id: string): Destination {
  return { vers: "element", id };
}
