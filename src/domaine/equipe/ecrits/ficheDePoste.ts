import type { Poste, Territoire } from "../../dossier/dossier";
import type { Bilan, PartSppe, ProfilDeCaf } from "../../dossier/profil";
import { direPart } from "../constats/constat";
import type { FicheDePoste } from "../equipe";
import type { ContenuDePartie, PartieDuReferentiel, ReferentielDEmploi } from "../referentiel";
import { aCompleter } from "./aCompleter";
import { direCtg } from "./direCtg";
import { direHeures } from "./direHeures";
import { direDate, direQuantieme } from "./direJour";
import { direThematiques } from "./direThematiques";
import { ecrirePartie } from "./ecrirePartie";
import { ligne } from "./ligne";
import { lignesDuPoste } from "./lignesDuPoste";
import { niveauAttendu } from "./niveauAttendu";

export interface PosteADecrire {
  readonly territoire: Territoire;
  /** Le nom de l'employeur du poste. */
  readonly employeur: string;
  readonly poste: Poste;
  readonly fiche: FicheDePoste;
  readonly profil: ProfilDeCaf;
  readonly referentiel: ReferentielDEmploi;
  /** La date de prise de fonction, AAAA-MM-JJ, ou vide. */
  readonly arrivee?: string;
}

/** Ce que la fiche reprend du référentiel, dans cet ordre. */
const REPRISES: readonly PartieDuReferentiel[] = [
  "definition",
  "missions",
  "sppe",
  "activites",
  "spheres",
  "competences",
  "savoirs",
  "autonomie",
  "relations",
  "profils",
  "recrutement",
];

/**
 * R-ELIG-1 : la fiche d'un poste de chargé de coopération, en texte brut, prête à copier. Les conditions viennent du
 * dossier et du profil, le reste du référentiel, mot pour mot. Elle ne nomme personne et ne dit aucun salaire.
 */
export function ficheDePoste(aDecrire: PosteADecrire): string {
  const { poste, profil, referentiel } = aDecrire;
  // R-SPPE-1 : le fléchage vers le SPPE ne vaut que si le profil en porte la règle.
  const reprises = REPRISES.filter((cle) => cle !== "sppe" || profil.regles.partSppe !== undefined).map(
    (cle) => referentiel.parties[cle],
  );
  return [
    `FICHE DE POSTE\u00a0: ${profil.libellesDePostes.libelles[poste.libelle]}`,
    ["LE POSTE", ...lignesDesConditions(aDecrire)].join("\n"),
    ...reprises.map(ecrirePartie),
    ["SOURCES", ...lignesDesSources(profil, reprises)].join("\n"),
  ].join("\n\n");
}

function lignesDesConditions({
  territoire,
  employeur,
  poste,
  fiche,
  profil,
  arrivee = "",
}: PosteADecrire): string[] {
  const { eligibilite, partSppe, bilan } = profil.regles;
  const { heuresPrevues } = fiche;
  return [
    ...lignesDuPoste(poste, employeur, profil),
    ligne("Territoire", direCtg(territoire)),
    ligne("Thématiques", direThematiques(fiche.thematiques)),
    ...(partSppe === undefined
      ? []
      : [ligne("Part de l’activité fléchée vers le SPPE", direPartSppe(fiche, partSppe))]),
    ligne(
      "Volume horaire",
      heuresPrevues === null ? aCompleter("heures par an") : `${direHeures(heuresPrevues)} par an`,
    ),
    ...(eligibilite === undefined ? [] : [ligne("Niveau attendu", niveauAttendu(eligibilite))]),
    ...(bilan === undefined ? [] : [ligne("Bilan annuel d’activité", direLeBilan(bilan))]),
    ligne("Prise de fonction", direDate(arrivee, "date de prise de fonction")),
    ligne("Rattachement hiérarchique", aCompleter("service, ou élus")),
    ligne("Lieu de travail", aCompleter("lieu")),
    ligne("Cadre d’emplois et rémunération", aCompleter("cadre d’emplois, rémunération")),
  ];
}

function direPartSppe({ partSppe }: FicheDePoste, { minimum }: PartSppe): string {
  const part = partSppe === null ? aCompleter("part de l’activité, en\u00a0%") : direPart(partSppe);
  return `${part} (au moins ${direPart(minimum)} attendus)`;
}

function direLeBilan({ jour, mois, anneesApres }: Bilan): string {
  const annee = anneesApres === 0 ? "N" : `N+${anneesApres}`;
  return `transmis à la Caf au plus tard le ${direQuantieme(jour, mois)} ${annee}`;
}

/** Le document d'une Caf ne vaut que pour elle : la fiche le dit (R-PROFIL-1). */
function lignesDesSources(profil: ProfilDeCaf, reprises: readonly ContenuDePartie[]): string[] {
  const { eligibilite } = profil.regles;
  return [
    ...(eligibilite === undefined ? [] : [ligne("Niveau attendu", eligibilite.source)]),
    ...reprises.map(({ titre, source, portee }) =>
      ligne(titre, portee === "locale" ? `${source} À confirmer auprès de votre Caf.` : source),
    ),
  ];
}
