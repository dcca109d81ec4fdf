import { composerGabarit } from "../../domaine/dossier/gabarit";
import { reprendreLesReponses, type Reconnaissance } from "../../lecture/ailleurs";
import { cleDesPolitiques, cleDuModele, type Brouillon } from "../dossier/brouillon";
import { CATALOGUE } from "../dossier/catalogueLivre";
import { choisir, type Choix } from "../dossier/choix";
import { composer, type Composition } from "../dossier/composer";
import type { Socle } from "../dossier/socle";
import { confirmationsDe, feuillesDuTravail, modeleLivre, type Travail } from "./travail";

/** Le formulaire, le socle et le dossier que la reprise donnerait. */
export interface DossierRepris {
  readonly brouillon: Brouillon;
  readonly choix: Choix;
  readonly socle: Socle;
  readonly composition: Composition;
}

/** Le dossier complet : une grille par feuille reprise, et ce que l'on a complété. Rien n'est écrit. */
export function composerLaReprise(reconnaissance: Reconnaissance, travail: Travail): DossierRepris {
  const modele = modeleLivre(travail.modele);
  const retenues = feuillesDuTravail(reconnaissance, travail).filter(({ retenue }) => retenue);
  const politiques = retenues[0]?.grille.politiques ?? modele.politiques;
  const commune = estCommune(travail, retenues.length);
  const postes = retenues.flatMap(({ grille }) => travail.postes[grille.feuille] ?? []);
  const brouillon: Brouillon = {
    ...travail.brouillon,
    modele: cleDuModele(modele),
    politiques: cleDesPolitiques(politiques),
    repartition: commune ? "commune" : "par-poste",
    postes: commune ? [] : postes,
  };
  const vide = composerGabarit(
    {
      territoire: { nom: "", caf: "", debutCtg: "", finCtg: "" },
      annee: 0,
      employeur: "",
      profil: brouillon.profil,
      politiques,
      champ: { horsChamp: [] },
      postes: [],
      repartition: "commune",
    },
    modele,
  );
  const grilles = retenues.map(({ grille }, rang) => ({
    identifiant: `g${rang + 1}`,
    poste: commune ? "" : (postes[rang]?.identifiant ?? ""),
    reponses: reprendreLesReponses(grille, confirmationsDe(travail, grille.feuille)),
  }));
  const socle: Socle = { nature: "reprise", modele, dossier: { ...vide, grilles } };
  const choix = choisir(brouillon, socle, CATALOGUE);
  return { brouillon, choix, socle, composition: composer(brouillon, choix, socle) };
}

/** Une seule feuille peut être celle de toute l'équipe ; plusieurs sont chacune celle d'un poste. */
function estCommune({ brouillon }: Travail, retenues: number): boolean {
  return brouillon.repartition === "commune" && retenues === 1;
}
