import { calculerFinancement } from "../../domaine/financement/calculerFinancement";
import type { FinancementExamine, RegleDeFinancement } from "../../domaine/financement/constats/regle";
import type { ConstatDeFinancement, ResultatDuFinancement } from "../../domaine/financement/resultat";
import type { ClasseurDeDossier } from "../../lecture";
import { COLONNE_DES_VALEURS_DU_DOSSIER } from "../../plan/champsDuDossier";
import { roleDe } from "../../plan/equipe/blocs";
import { FINANCEMENT, LIGNE_DU_DOSSIER, type TableauASaisir } from "../../plan/financement/colonnes";
import { identifiantDeLigne } from "../../plan/identifiants";
import { LIGNE_DE_LA_LECTURE } from "../../plan/parametres/colonnes";
import { PARAMETRES } from "../../plan/parametres/references";
import type { ClasseurExamine, Controle } from "../controle";
import { controleDe } from "./controleDe";
import { lieuDuPoste } from "./deLEquipe";
import { lieuDe, type Lieu } from "./lieux";
import { GESTION } from "./roles";

/** Ce que les règles du financement regardent, calculé une fois pour toutes celles d'un même examen. */
export interface FinancementCalcule extends FinancementExamine {
  readonly resultat: ResultatDuFinancement;
}

const CALCULES = new WeakMap<ClasseurExamine, FinancementCalcule>();

/** `null` : sans financement, sans profil connu ou sans année, il n'y a rien à calculer. */
export function financementExamine(examine: ClasseurExamine): FinancementCalcule | null {
  const { dossier } = examine.lu;
  const { financement, annee } = dossier;
  if (financement === null || examine.profil === null || annee === 0) return null;
  const connu = CALCULES.get(examine);
  if (connu !== undefined) return connu;
  const { profil } = examine;
  const resultat = calculerFinancement(dossier, financement, profil, annee);
  const calcule = { dossier, financement, profil, annee, resultat };
  CALCULES.set(examine, calcule);
  return calcule;
}

interface ControleDUneRegle extends Pick<Controle, "identifiant" | "titre"> {
  readonly regle: RegleDeFinancement;
  readonly geste: string | ((constat: ConstatDeFinancement) => string);
  /** Ce qu'un autre contrôle dit déjà. */
  readonly garder?: (constat: ConstatDeFinancement, examine: ClasseurExamine) => boolean;
}

/** Un contrôle par règle du financement ; la réponse en cause donne la cellule. */
export function controleDUneRegle({
  regle,
  geste,
  garder = () => true,
  identifiant,
  titre,
}: ControleDUneRegle): Controle {
  return controleDe({
    identifiant,
    titre,
    roles: GESTION,
    constats: (examine) => {
      const examinee = financementExamine(examine);
      if (examinee === null) return [];
      return regle(examinee)
        .filter((constat) => garder(constat, examine))
        .map((constat) => ({
          gravite: constat.gravite,
          regle: constat.regle,
          phrase: constat.phrase,
          source: constat.source,
          cibles: [constat.regle, constat.employeur, constat.poste, constat.ligne ?? "", constat.champ ?? ""],
          geste: typeof geste === "string" ? geste : geste(constat),
          lieu: lieuDuFinancement(examine.lu, constat),
        }));
    },
  });
}

/** La cellule de la réponse en cause ; à défaut, la feuille où elle se saisit. */
function lieuDuFinancement(
  lu: ClasseurDeDossier,
  { employeur, poste, ligne = "", champ = "" }: ConstatDeFinancement,
): Lieu {
  const saisie = (tableau: TableauASaisir, identifiant: string, colonne: string) =>
    lieuDe(lu, FINANCEMENT, identifiantDeLigne(tableau, identifiant), roleDe(tableau, colonne));
  switch (champ) {
    case "lecture":
      return lieuDe(
        lu,
        PARAMETRES,
        identifiantDeLigne("lecture", LIGNE_DE_LA_LECTURE),
        roleDe("lecture", "choix"),
      );
    case "bareme":
    case "taux":
    case "plafond":
      return lieuDe(lu, PARAMETRES);
    case "datesDeLaCtg":
      return lieuDe(
        lu,
        "mode-emploi",
        identifiantDeLigne("dossier", "finCtg"),
        COLONNE_DES_VALEURS_DU_DOSSIER,
      );
    case "presence":
      return lieuDuPoste(lu, poste, "nom");
    case "coutReel":
      return saisie("cout", poste === "" ? ligne : poste, "montant");
  }
  if (ligne === "diagnostic") return saisieDuDiagnostic(lu, champ);
  if (ligne !== "" && champ !== "employeur") return saisie("ingenierie", ligne, champ);
  const sien = ligne === "" ? employeur : ligne;
  const colonne = champ === "employeur" ? "montantDu" : champ;
  return saisie("financement", sien === "" ? LIGNE_DU_DOSSIER : sien, colonne);
}

/** Le seul diagnostic du dossier : sa ligne est la seule de son tableau. */
function saisieDuDiagnostic(lu: ClasseurDeDossier, champ: string): Lieu {
  const lignes = [...(lu.feuilles.get(FINANCEMENT)?.lignes.keys() ?? [])];
  const sienne = lignes.find((ligne) => ligne.startsWith(identifiantDeLigne("diagnostic", "")));
  const colonne = champ === "annee" ? "annee" : "depense";
  return lieuDe(lu, FINANCEMENT, sienne, roleDe("diagnostic", colonne));
}
