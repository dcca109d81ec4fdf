import type { Poste } from "../../../../src/domaine/dossier/dossier";
import {
  ficheVide,
  type Employeur,
  type Equipe,
  type FicheDePoste,
} from "../../../../src/domaine/equipe/equipe";
import type { DossierAFinancer } from "../../../../src/domaine/financement/dossierAFinancer";
import type { EtapeDeCalcul } from "../../../../src/domaine/financement/explication/etape";
import {
  FINANCEMENT_VIDE,
  financementVideDeLEmployeur,
  type BaremeSaisi,
  type Financement,
  type FinancementDeLEmployeur,
} from "../../../../src/domaine/financement/financement";

export const NOUVEL_ETP_2025: BaremeSaisi = {
  code: "nouvel-etp",
  annee: 2025,
  valeur: 24500,
  source: "Circulaire fictive",
};

export const employeur = (identifiant: string): Employeur => ({
  identifiant,
  nom: `Employeur ${identifiant}`,
  perimetre: "",
  lien: "signataire",
});

export const poste = (identifiant: string, quotite: number): Poste => ({
  identifiant,
  prenom: "",
  nom: "",
  libelle: "thematique",
  intitule: `Poste ${identifiant}`,
  quotite,
});

export const fiche = (
  { identifiant, quotite }: Poste,
  changements: Partial<FicheDePoste> = {},
): FicheDePoste => ({
  ...ficheVide(identifiant),
  employeur: "e1",
  ventilation: { "petite-enfance": 1 },
  periodes: [{ nature: "presence", debut: "2015-01-01", fin: "", quotite }],
  ...changements,
});

/** Une CTG de 2021 à 2025, deux employeurs, et les postes donnés, tous chez e1 sauf si leur fiche dit autre chose. */
export function dossier(
  postes: readonly Poste[],
  fiches: readonly FicheDePoste[] = postes.map((p) => fiche(p)),
  equipe: Partial<Equipe> = {},
): DossierAFinancer {
  return {
    territoire: { nom: "Territoire", caf: "Caf", debutCtg: "2021-01-01", finCtg: "2025-12-31" },
    employeur: "Employeur du dossier",
    postes,
    equipe: { employeurs: [employeur("e1"), employeur("e2")], cofs: [], pieces: [], fiches, ...equipe },
  };
}

export const finance = (changements: Partial<FinancementDeLEmployeur>): FinancementDeLEmployeur => ({
  ...financementVideDeLEmployeur("e1"),
  ...changements,
});

export const financement = (changements: Partial<Financement>): Financement => ({
  ...FINANCEMENT_VIDE,
  ...changements,
});

/** Toutes les étapes d'une explication, la racine comprise. */
export function deplier(etape: EtapeDeCalcul): EtapeDeCalcul[] {
  return [etape, ...etape.etapes.flatMap(deplier)];
}
