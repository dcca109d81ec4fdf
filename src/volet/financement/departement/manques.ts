import type {
  DossierDepartemental,
  PilotageDuSdsf,
} from "../../../domaine/financement/departemental/dossierDepartemental";
import type { IdentiteDuDepartement } from "../../../domaine/financement/departemental/gestes";
import type { ResultatDepartemental } from "../../../domaine/financement/departemental/resultatDepartemental";
import type { Calcul, Refus } from "../../../domaine/financement/explication/calcul";
import { idDuChamp } from "../../dossier/idDuChamp";
import { idDuBouton } from "../../equipe/reperes/idDuBouton";
import type { Manque } from "../resultat/manques";
import { LISTE_DES_BAREMES } from "../saisies/baremes";
import { LISTE_DES_COOPERATIONS, nommerLaCooperation } from "./saisies/cooperations";
import { cleDeLIdentite } from "./saisies/identite";
import { LISTE_DES_INGENIERIES, nommerLIngenierie } from "./saisies/ingenieries";
import { cleDuPilotage } from "./saisies/pilotage";

/** Ce qui manque au total de l'année, et où le corriger : au dossier d'abord, une fois pour toutes les aides. */
export function manquesDuDepartement(
  departement: DossierDepartemental,
  resultat: ResultatDepartemental,
): Manque[] {
  return [
    ...manquesDuDossier(refusDe(resultat.total), departement),
    ...aidesDeLAnnee(departement, resultat).flatMap(manquesDeLAide),
  ];
}

function refusDe(calcul: Calcul | null | undefined): readonly Refus[] {
  return calcul?.etat === "refuse" ? calcul.refus : [];
}

const CHAMPS_DU_DOSSIER: readonly string[] = ["annee", "année", "datesDuSdsf"];

/** L'année et les dates du SDSF valent pour toutes les aides qui entrent dans le total. */
function manquesDuDossier(refuses: readonly Refus[], { debutSdsf }: IdentiteDuDepartement): Manque[] {
  const duDossier = refuses.filter(({ champ }) => CHAMPS_DU_DOSSIER.includes(champ));
  const distincts = [...new Map(duDossier.map((refus) => [refus.phrase, refus])).values()];
  return distincts.map((refus) => {
    const champ = refus.champ !== "datesDuSdsf" ? "annee" : debutSdsf === "" ? "debutSdsf" : "finSdsf";
    return manque("Le dossier", refus, idDuChamp(cleDeLIdentite(champ)));
  });
}

/** Une aide de l'année, et l'élément où elle se corrige. */
interface Aide {
  readonly sujet: string;
  readonly calcul: Calcul | null | undefined;
  readonly idDe: (champ: string) => string;
}

function aidesDeLAnnee(
  { annee, ingenieries, cooperations }: DossierDepartemental,
  resultat: ResultatDepartemental,
): Aide[] {
  return [
    ...ingenieries
      .map((ingenierie, rang) => ({ ingenierie, calcul: resultat.ingenieries[rang]?.calcul }))
      .filter(({ ingenierie }) => ingenierie.annee === annee)
      .map(({ ingenierie, calcul }) => ({
        sujet: nommerLIngenierie(ingenierie),
        calcul,
        idDe: () => idDuBouton(LISTE_DES_INGENIERIES, ingenierie.identifiant),
      })),
    ...cooperations.map((cooperation, rang) => ({
      sujet: nommerLaCooperation(cooperation),
      calcul: resultat.cooperations[rang]?.calcul,
      idDe: () => idDuBouton(LISTE_DES_COOPERATIONS, cooperation.identifiant),
    })),
    {
      sujet: "Pilotage du SDSF",
      calcul: resultat.pilotage,
      idDe: (champ) => idDuChamp(cleDuPilotage(CHAMPS_DU_PILOTAGE[champ] ?? "etpInitiaux")),
    },
  ];
}

const CHAMPS_DU_PILOTAGE: { readonly [champ: string]: keyof PilotageDuSdsf | undefined } = {
  creditsInitiaux: "creditsInitiaux",
  montantDemande: "montantDemande",
};

function manquesDeLAide({ sujet, calcul, idDe }: Aide): Manque[] {
  return refusDe(calcul)
    .filter(({ champ }) => !CHAMPS_DU_DOSSIER.includes(champ))
    .map((refus) =>
      manque(
        sujet,
        refus,
        refus.champ === "bareme" ? idDuBouton(LISTE_DES_BAREMES, null) : idDe(refus.champ),
      ),
    );
}

function manque(sujet: string, refus: Refus, id: string): Manque {
  return { sujet, refus, destination: { vers: "element", id } };
}
