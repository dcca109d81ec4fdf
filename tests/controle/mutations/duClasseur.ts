import { activitesDe } from "../../../src/domaine/grille/parcourir";
import { identifiantDeLigne, ROLES } from "../../../src/plan/identifiants";
import { adresse } from "../../../src/plan/adresses";
import { activite, a, GRILLE, note, score } from "./lieux";
import type { Attendu, Mutation, Sujet } from "./mutation";

/** Une feuille que l'utilisateur a ajoutée, avec une formule du complément. */
const CALCULS = "Mes calculs";

function feuilleDeCalculs({ classeur }: Sujet) {
  return (
    classeur.feuilles.find(({ nom }) => nom === CALCULS) ??
    classeur.ajouter(CALCULS, [["Mes notes"], [1], [""], [3], ["Score"]])
  );
}

/** R-PROFIL-1 : une règle absente du profil est inactive, et sans profil elles le sont toutes. */
const SANS_PROFIL = Object.fromEntries(
  [
    ...["C-EQUIPE-2", "C-EQUIPE-3", "C-EQUIPE-4", "C-EQUIPE-5", "C-EQUIPE-6", "C-EQUIPE-7", "C-EQUIPE-8"],
    ...["C-EQUIPE-9", "C-EQUIPE-11", "C-PIECE-1", "C-BUDGET-1"],
    ...["C-FIN-2", "C-FIN-4", "C-FIN-5", "C-FIN-6", "C-FIN-7"],
  ].map((controle) => [controle, "aucune règle n’est active sans profil"]),
);

const sansCellule = (controle: string, feuille: string): Attendu[] => [{ controle, feuille, cellule: "" }];

const place =
  (cle: string, ligne: (sujet: Sujet) => string, role: (sujet: Sujet) => string) => (sujet: Sujet) =>
    sujet.classeur.place(cle, ligne(sujet), role(sujet));

/** Une de nos formules, que l'on récrit. */
function formuleRecrite(
  nom: string,
  mission: number,
  controle: string,
  recrire: (
    formule: string,
    valeur: string | number | boolean,
  ) => [string | number | boolean, string | number | boolean],
): Mutation {
  const ici = place(GRILLE, (sujet) => score(sujet, mission), note);
  return {
    nom,
    convient: () => true,
    alterer: (sujet) => {
      const { formule, valeur } = sujet.classeur.lire(GRILLE, score(sujet, mission), note(sujet));
      sujet.classeur.ecrire(GRILLE, score(sujet, mission), note(sujet), ...recrire(String(formule), valeur));
    },
    attendus: (sujet) => [a(controle, ici(sujet))],
  };
}

export const mutationsDuClasseur: readonly Mutation[] = [
  formuleRecrite("pourcentage remplacé par sa valeur", 0, "C-FORMULE-1", (_, valeur) => [valeur, valeur]),
  formuleRecrite("formule de pourcentage modifiée", 1, "C-FORMULE-2", (formule, valeur) => [
    valeur,
    `=IF(1=1,${formule.slice(1)},0)`,
  ]),
  {
    nom: "valeur en cache fausse",
    convient: () => true,
    alterer: () => undefined,
    apresCalcul: (sujet) => {
      const { formule } = sujet.classeur.lire(GRILLE, score(sujet, 2), note(sujet));
      sujet.classeur.ecrire(GRILLE, score(sujet, 2), note(sujet), 0.123, formule);
    },
    attendus: (sujet) => [a("C-VALEUR-1", sujet.classeur.place(GRILLE, score(sujet, 2), note(sujet)))],
  },
  {
    nom: "libellé d’activité modifié",
    convient: (sujet) => activite(sujet, 5) !== "",
    alterer: (sujet) => {
      const { valeur } = sujet.classeur.lire(GRILLE, activite(sujet, 5), ROLES.libelle);
      sujet.classeur.ecrire(GRILLE, activite(sujet, 5), ROLES.libelle, `${valeur}, chaque mois`);
    },
    attendus: (sujet) => [a("C-LIBELLE-1", sujet.classeur.place(GRILLE, activite(sujet, 5), ROLES.libelle))],
  },
  {
    nom: "titre de mission modifié",
    convient: () => true,
    alterer: (sujet) => sujet.classeur.ecrire(GRILLE, rubrique(sujet), ROLES.libelle, "1. Tout le reste"),
    attendus: (sujet) => [a("C-LIBELLE-1", sujet.classeur.place(GRILLE, rubrique(sujet), ROLES.libelle))],
  },
  {
    nom: "activité supprimée",
    convient: (sujet) => activite(sujet, 6) !== "",
    alterer: (sujet) => {
      const ligne = sujet.classeur.feuille(GRILLE).ligneDe(activite(sujet, 6));
      if (ligne !== null) sujet.classeur.supprimerLaLigne(GRILLE, ligne);
    },
    attendus: ({ classeur }) => sansCellule("C-LIGNE-1", classeur.feuille(GRILLE).nom),
  },
  {
    nom: "activité ajoutée",
    convient: (sujet) => activite(sujet, 7) !== "",
    alterer: (sujet) => {
      const feuille = sujet.classeur.feuille(GRILLE);
      const ligne = (feuille.ligneDe(activite(sujet, 7)) ?? 0) + 1;
      sujet.classeur.insererUneLigne(GRILLE, ligne);
      feuille.ecrire(ligne, feuille.colonneDe(ROLES.libelle) ?? 1, "Mon activité à moi");
      feuille.ecrire(ligne, feuille.colonneDe(note(sujet)) ?? 2, 3);
    },
    attendus: (sujet) => {
      const feuille = sujet.classeur.feuille(GRILLE);
      const ligne = (feuille.ligneDe(activite(sujet, 7)) ?? 0) + 1;
      return [
        a("C-LIGNE-3", {
          feuille: feuille.nom,
          cellule: adresse(ligne, feuille.colonneDe(note(sujet)) ?? 2),
        }),
      ];
    },
  },
  {
    nom: "activité dupliquée",
    convient: (sujet) => activite(sujet, 8) !== "",
    alterer: (sujet) => {
      const feuille = sujet.classeur.feuille(GRILLE);
      const ligne = feuille.ligneDe(activite(sujet, 8)) ?? 0;
      sujet.classeur.insererUneLigne(
        GRILLE,
        ligne + 1,
        (feuille.lignes[ligne] ?? []).map((cellule) => ({ ...cellule, neuve: true })),
      );
    },
    attendus: (sujet) => {
      const feuille = sujet.classeur.feuille(GRILLE);
      const ligne = (feuille.ligneDe(activite(sujet, 8)) ?? 0) + 1;
      return [a("C-LIGNE-4", { feuille: feuille.nom, cellule: adresse(ligne, 1) })];
    },
  },
  {
    nom: "identifiant de ligne effacé",
    convient: (sujet) => activite(sujet, 9) !== "",
    alterer: (sujet) => {
      const feuille = sujet.classeur.feuille(GRILLE);
      feuille.ecrire(feuille.ligneDe(activite(sujet, 9)) ?? 0, 0, "");
    },
    attendus: (sujet) => {
      const feuille = sujet.classeur.feuille(GRILLE);
      const libelle = libelleDe(sujet, activite(sujet, 9));
      const ligne = feuille.lignes.findIndex((rangee) => rangee[1]?.valeur === libelle);
      return [a("C-LIGNE-6", { feuille: feuille.nom, cellule: adresse(ligne, 1) })];
    },
  },
  {
    nom: "profil inconnu",
    convient: () => true,
    alterer: ({ classeur }) => classeur.ecrire("mode-emploi", "dossier:profil", "valeur", "profil-disparu"),
    attendus: ({ classeur }) => [a("C-PROFIL-1", classeur.place("mode-emploi", "dossier:profil", "valeur"))],
    cache: SANS_PROFIL,
  },
  {
    nom: "modèle périmé",
    convient: ({ modele }) => modele.identifiant === "national",
    surLeDossier: ({ dossier, modele }) => ({
      modele: { ...modele, version: "0.9.0" },
      dossier: { ...dossier, modele: { identifiant: modele.identifiant, version: "0.9.0" } },
    }),
    alterer: () => undefined,
    attendus: ({ classeur }) => sansCellule("C-MODELE-1", classeur.feuille(GRILLE).nom),
  },
  {
    nom: "feuille séparable retirée",
    convient: ({ classeur }) => classeur.a("previsionnel"),
    alterer: ({ classeur }) => classeur.retirer("previsionnel"),
    attendus: () => sansCellule("C-FEUILLE-1", ""),
  },
  {
    nom: "feuille renommée",
    convient: () => true,
    alterer: ({ classeur }) => classeur.renommer("synthese:g1", "Mon radar"),
    attendus: () => sansCellule("C-FEUILLE-2", "Mon radar"),
  },
  {
    nom: "feuille en double",
    convient: () => true,
    alterer: ({ classeur }) => {
      classeur.feuilles.push(classeur.feuille("synthese:g1").copier("CTG Synthèse (2)"));
    },
    attendus: () => sansCellule("C-FEUILLE-3", "CTG Synthèse (2)"),
  },
  {
    nom: "nom cassé",
    convient: ({ classeur }) => classeur.noms.length > 0,
    alterer: ({ classeur }) => {
      classeur.noms = classeur.noms.map((nom, rang) =>
        rang === 0 ? { ...nom, formule: "=#REF!$A$1" } : nom,
      );
    },
    attendus: (sujet) => {
      const [premiere] = sujet.modele.rubriques[0]?.activites ?? [];
      const feuille = sujet.classeur.feuille(GRILLE);
      const ligne = feuille.ligneDe(identifiantDeLigne("activite", premiere?.identifiant ?? "")) ?? 0;
      return [a("C-NOM-1", { feuille: feuille.nom, cellule: adresse(ligne, 0) })];
    },
  },
  {
    nom: "complément absent (_xldudf_)",
    convient: () => true,
    alterer: (sujet) => feuilleDeCalculs(sujet).ecrire(4, 1, "#NAME?", "=_xldudf_CTG_FORFAIT_ETP(1000,1)"),
    attendus: () => [a("C-CTG-1", { feuille: CALCULS, cellule: "B5" })],
  },
  {
    nom: "CTG.SCORE sur des vides",
    convient: () => true,
    alterer: (sujet) => feuilleDeCalculs(sujet).ecrire(4, 2, 0.67, "=CTG.SCORE(A2:A4)"),
    attendus: () => [a("C-CTG-2", { feuille: CALCULS, cellule: "C5" })],
  },
];

function libelleDe({ modele }: Sujet, ligne: string): string {
  const trouvee = activitesDe(modele).find(
    ({ identifiant }) => identifiantDeLigne("activite", identifiant) === ligne,
  );
  return trouvee?.libelle ?? "";
}

function rubrique({ modele }: Sujet): string {
  return identifiantDeLigne("rubrique", modele.rubriques[0]?.identifiant ?? "");
}
