import { ANONYMAT_PAR_DEFAUT, type OptionsDAnonymat } from "../../src/domaine/dossier/anonymat/options";
import { anonymiser } from "../../src/domaine/dossier/anonymiser";
import type { Dossier } from "../../src/domaine/dossier/dossier";
import { activitesDe } from "../../src/domaine/grille/parcourir";
import { chargerModele, EXEMPLE } from "../../src/donnees";
import { ecrireLaCopie } from "../../src/fichiers/anonymiser";
import { lireRecu } from "../../src/fichiers/lireRecu";
import { planifier } from "../../src/plan";
import { ecrireClasseur } from "../../src/xlsx/ecrire";
import { canonique } from "../lecture/outils/canonique";
import { partiesDe } from "../xlsx/lecteur";
import { dossierSentinelle, NOM, PRENOM } from "./outils/sentinelles";

const MODELE = chargerModele("caf-charente-2024-08");
const POLITIQUES = MODELE.politiques.map(({ identifiant }) => identifiant);
const INDICATEURS = MODELE.rubriques.flatMap(({ fonctions }) => fonctions.flatMap((f) => f.indicateurs));
const SALAIRE = 98765.43;

/** Les identifiants sont aussi des sentinelles : un classeur forgé peut y mettre un nom. */
const IDENTIFIANTS = {
  poste: "zqposte",
  employeur: "zqemployeur",
  grille: "zqgrille",
  cof: "zqcof",
  ingenierie: "zqingenierie",
  cooperation: "zqcooperation",
  ligne: "zqligne",
};

const { dossier: SENTINELLE, places: PLACES } = dossierSentinelle({
  valeurs: {
    modele: { identifiant: MODELE.identifiant, version: MODELE.version },
    profil: "charente",
    politiques: MODELE.politiques,
    "champ.horsChamp[].nature": "thematique",
    "champ.horsChamp[].cible": "Équipements",
    "postes[].identifiant": IDENTIFIANTS.poste,
    "postes[].prenom": PRENOM,
    "postes[].nom": NOM,
    "grilles[].identifiant": IDENTIFIANTS.grille,
    "grilles[].poste": IDENTIFIANTS.poste,
    "grilles[].reponses.notes.*.*": 2,
    "departement.ingenieries[].identifiant": IDENTIFIANTS.ingenierie,
    "departement.cooperations[].identifiant": IDENTIFIANTS.cooperation,
    "departement.cooperations[].coutReel": SALAIRE,
    "departement.budget.lignes[].identifiant": IDENTIFIANTS.ligne,
    "departement.budget.lignes[].prevu": SALAIRE,
    "journal[].poste": IDENTIFIANTS.poste,
    "equipe.employeurs[].identifiant": IDENTIFIANTS.employeur,
    "equipe.cofs[].identifiant": IDENTIFIANTS.cof,
    "equipe.cofs[].employeur": IDENTIFIANTS.employeur,
    "equipe.fiches[].poste": IDENTIFIANTS.poste,
    "equipe.fiches[].employeur": IDENTIFIANTS.employeur,
    "equipe.fiches[].salaireAffecte": SALAIRE,
    "equipe.pieces[].piece": "activite-previsionnelle",
    "financement.employeurs[].employeur": IDENTIFIANTS.employeur,
    "financement.couts[].poste": IDENTIFIANTS.poste,
    "financement.couts[].montant": SALAIRE,
    "financement.lecture": { phrase: "charente-80-pour-cent", lecture: "taux" },
    "financement.ingenieries[].identifiant": IDENTIFIANTS.ingenierie,
    "financement.budget.lignes[].identifiant": IDENTIFIANTS.ligne,
    "financement.budget.lignes[].prevu": SALAIRE,
    "instruction.demandes[].identifiant": "d1",
    "instruction.echanges[].grille": IDENTIFIANTS.grille,
    "instruction.echanges[].notesPartagees.*.*": 1,
    "instruction.echanges[].contreNotes.*.*": 1,
    "instruction.contreNotes": true,
    "instruction.conclusions[].poste": IDENTIFIANTS.poste,
  },
  cles: {
    "instruction.echanges[].notesPartagees": activitesDe(MODELE).map(({ identifiant }) => identifiant),
    "instruction.echanges[].notesPartagees.*": POLITIQUES,
    "instruction.echanges[].contreNotes": activitesDe(MODELE).map(({ identifiant }) => identifiant),
    "instruction.echanges[].contreNotes.*": POLITIQUES,
    "instruction.echanges[].commentaires": activitesDe(MODELE).map(
      ({ identifiant }) => `activite:${identifiant}`,
    ),
    "grilles[].reponses.notes": activitesDe(MODELE).map(({ identifiant }) => identifiant),
    "grilles[].reponses.notes.*": POLITIQUES,
    "grilles[].reponses.commentaires": activitesDe(MODELE).map(({ identifiant }) => identifiant),
    "grilles[].reponses.indicateurs": INDICATEURS.map(({ identifiant }) => identifiant),
  },
});

/** Ce que la copie fait de chaque texte du dossier ; une date qui n'en est pas une est retirée. */
type Sort = "retiré" | "gardé" | "commentaire" | "lieu";

const TEXTES: Readonly<Record<string, Sort>> = {
  "territoire.nom": "lieu",
  "territoire.caf": "lieu",
  "territoire.debutCtg": "retiré",
  "territoire.finCtg": "retiré",
  employeur: "lieu",
  "champ.horsChamp[].motif": "gardé",
  "postes[].intitule": "gardé",
  "equipe.employeurs[].nom": "lieu",
  "equipe.employeurs[].perimetre": "lieu",
  "equipe.cofs[].debut": "retiré",
  "equipe.cofs[].fin": "retiré",
  "equipe.fiches[].qualification.diplome": "retiré",
  "equipe.fiches[].qualification.avisDeLaCaf": "retiré",
  "equipe.fiches[].periodes[].debut": "retiré",
  "equipe.fiches[].periodes[].fin": "retiré",
  "equipe.fiches[].periodes[].information": "retiré",
  "equipe.pieces[].date": "retiré",
  "equipe.pieces[].remarque": "commentaire",
  "financement.employeurs[].source": "commentaire",
  "financement.baremes[].source": "gardé",
  "financement.ingenieries[].objet": "commentaire",
  "financement.budget.lignes[].libelle": "retiré",
  "departement.departement": "lieu",
  "departement.caf": "lieu",
  "departement.debutSdsf": "retiré",
  "departement.finSdsf": "retiré",
  "departement.ingenieries[].objet": "commentaire",
  "departement.ingenieries[].nomDuPorteur": "lieu",
  "departement.cooperations[].objet": "commentaire",
  "departement.cooperations[].nomDuPorteur": "lieu",
  "departement.cooperations[].cof": "retiré",
  "departement.cooperations[].bilan": "retiré",
  "departement.pilotage.echeance": "retiré",
  "departement.baremes[].source": "gardé",
  "departement.budget.lignes[].libelle": "retiré",
  "journal[].date": "retiré",
  "journal[].objet": "commentaire",
  "journal[].partenaires": "commentaire",
  "journal[].remarque": "commentaire",
  "planDAction[].axe": "gardé",
  "planDAction[].action": "commentaire",
  "planDAction[].porteur": "commentaire",
  "planDAction[].echeance": "retiré",
  "planDAction[].alerte": "retiré",
  "planDAction[].remarque": "commentaire",
  "instruction.remises[].date": "retiré",
  "instruction.remises[].reception": "retiré",
  "instruction.remises[].empreinte": "retiré",
  "instruction.evenements[].date": "retiré",
  "instruction.evenements[].texte": "retiré",
  "instruction.demandes[].cible": "retiré",
  "instruction.demandes[].objet": "retiré",
  "instruction.demandes[].demande": "retiré",
  "instruction.demandes[].date": "retiré",
  "instruction.demandes[].reponse": "retiré",
  "instruction.demandes[].dateDeReponse": "retiré",
  "instruction.echanges[].commentaires.*": "retiré",
  "instruction.conclusions[].conditions": "retiré",
  "instruction.conclusions[].contreparties": "retiré",
  "instruction.conclusions[].date": "retiré",
  "instruction.conclusions[].validationDeLaCnaf": "retiré",
  "controle.date": "retiré",
  "controle.constats[].cle": "retiré",
  "controle.constats[].controle": "retiré",
  "controle.constats[].phrase": "retiré",
  "controle.constats[].geste": "retiré",
  "controle.constats[].lieu": "retiré",
  "controle.constats[].traitement.motif": "retiré",
  "controle.constats[].traitement.date": "retiré",
  "grilles[].reponses.commentaires.*": "commentaire",
  "grilles[].reponses.indicateurs.*.nature": "commentaire",
  "grilles[].reponses.indicateurs.*.commentaire": "commentaire",
  mention: "gardé",
};

/** Ce que la copie fait de chaque sorte de feuille ; la clé du plan, avant les deux-points. */
const FEUILLES: Readonly<Record<string, string>> = {
  "mode-emploi": "l’identité, sauf les lieux qu’on ne garde pas ; le champ et ses motifs, sans les noms",
  postes: "« Poste 1 », « Poste 2 »… ; ni diplôme, ni maladie si on ne la demande pas",
  previsionnel: "les heures, sans les salaires ; ni les remarques des pièces, sauf demande",
  financement: "ce que la Caf doit, sans les coûts réels ; ni sources, ni objets, sauf demande",
  budget: "ce que la Caf a versé, sans aucune ligne",
  parametres: "tout : des règles et des barèmes, leurs sources sans les noms",
  grille: "les notes et les nombres ; ni commentaire, ni nature, sauf demande",
  synthese: "tout : des pourcentages",
  departement:
    "ce que la Caf doit et les porteurs, sauf les lieux qu’on ne garde pas ; ni objets, sauf demande, ni coûts, ni budget",
  journal:
    "les dates, les types, les thématiques, les nombres ; ni objet, ni partenaires, ni remarque, sauf demande",
  "plan-d-action":
    "les axes, sans les noms, les dates, les états ; ni action, ni porteur, ni remarque, sauf demande",
  instruction: "rien : la copie n’a pas d’instruction",
  echange: "rien : la copie n’a pas d’instruction",
  conclusion: "rien : la copie n’a pas d’instruction",
  controle: "rien : la copie n’a pas de contrôle",
  listes: "tout : des libellés fixes",
};

/** Les parties d'un .xlsx que nous écrivons : ni auteur, ni commentaire de cellule, ni partie d'un autre outil. */
const PARTIES =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(?:app|core)\.xml|customXml\/(?:_rels\/)?item(?:Props)?1\.xml(?:\.rels)?|xl\/(?:_rels\/workbook\.xml\.rels|workbook\.xml|styles\.xml|sharedStrings\.xml|worksheets\/(?:_rels\/)?sheet\d+\.xml(?:\.rels)?|tables\/table\d+\.xml|drawings\/(?:_rels\/)?drawing\d+\.xml(?:\.rels)?|charts\/chart\d+\.xml))$/;

const CHOIX: [string, OptionsDAnonymat][] = [
  ["sans rien choisir", ANONYMAT_PAR_DEFAUT],
  ["avec les commentaires", { ...ANONYMAT_PAR_DEFAUT, garderLesCommentaires: true }],
  ["avec les maladies", { ...ANONYMAT_PAR_DEFAUT, garderLesMaladies: true }],
  ["sans les lieux", { ...ANONYMAT_PAR_DEFAUT, garderLesLieux: false }],
  [
    "tout gardé, sauf les lieux",
    { garderLesCommentaires: true, garderLesMaladies: true, garderLesLieux: false },
  ],
];

/** Tout ce que contient le fichier, noms des parties compris, sans casse ni accents. */
function contenuDe(octets: Uint8Array): string {
  return Object.entries(partiesDe(octets))
    .flat()
    .join("\n")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
}

function placesPresentes(contenu: string): string[] {
  const presentes = [...PLACES]
    .filter(([sentinelle]) => contenu.includes(sentinelle))
    .map(([, place]) => place);
  return [...new Set(presentes)].sort();
}

function placesAttendues({ garderLesCommentaires, garderLesLieux }: OptionsDAnonymat): string[] {
  const gardes: Readonly<Record<Sort, boolean>> = {
    retiré: false,
    gardé: true,
    commentaire: garderLesCommentaires,
    lieu: garderLesLieux,
  };
  return Object.keys(TEXTES)
    .filter((place) => gardes[TEXTES[place] ?? "retiré"])
    .sort();
}

test("chaque texte du dossier a son sort", () => {
  const places = new Set(PLACES.values());
  const nouveaux = [...places].filter((place) => TEXTES[place] === undefined);
  if (nouveaux.length > 0) {
    throw new Error(
      `Le dossier a de nouveaux textes : ${nouveaux.join(", ")}. Décidez de leur sort dans src/domaine/dossier/anonymiser.ts, puis écrivez-le dans TEXTES.`,
    );
  }
  expect(Object.keys(TEXTES).filter((place) => !places.has(place))).toEqual([]);
});

test("chaque feuille du classeur a son sort", () => {
  const cles = new Set(planifier(SENTINELLE, MODELE).feuilles.map(({ cle }) => cle.replace(/:.*/, "")));
  const nouvelles = [...cles].filter((cle) => FEUILLES[cle] === undefined);
  if (nouvelles.length > 0) {
    throw new Error(
      `Feuilles nouvelles : ${nouvelles.join(", ")}. Dites dans FEUILLES ce que la copie anonymisée en fait. Si elles montrent un champ nouveau du dossier, donnez-lui une sentinelle (le schéma du dossier suffit) et décidez de son sort dans src/domaine/dossier/anonymiser.ts ; si elles tirent leurs textes d’ailleurs que du dossier, la copie ne les retire pas : ne les planifiez pas pour elle.`,
    );
  }
  expect(Object.keys(FEUILLES).filter((cle) => !cles.has(cle))).toEqual([]);
});

test("sans anonymat, tout est dans le fichier : l’essai sait trouver ce qu’il cherche", async () => {
  const contenu = contenuDe(await ecrireClasseur(planifier(SENTINELLE, MODELE), { titre: "essai" }));
  expect(placesPresentes(contenu)).toEqual([...new Set(PLACES.values())].sort());
  for (const identifiant of Object.values(IDENTIFIANTS)) expect(contenu).toContain(identifiant);
  expect(contenu).toContain("zqnom");
  expect(contenu).toContain(String(SALAIRE));
});

describe.each(CHOIX)("la copie, %s", (_cas, options) => {
  let nom: string;
  let octets: Uint8Array;
  let contenu: string;

  beforeAll(async () => {
    ({ nom, octets } = await ecrireLaCopie(SENTINELLE, MODELE, options));
    contenu = contenuDe(octets);
  });

  test("ne contient que les textes qu’elle garde", () => {
    expect(placesPresentes(contenu)).toEqual(placesAttendues(options));
  });

  test("ne contient ni nom, ni salaire, ni identifiant d’origine, jusque dans son nom", () => {
    const fuites = ["zqnom", "zqprenom", String(SALAIRE), ...Object.values(IDENTIFIANTS)];
    expect(fuites.filter((fuite) => `${nom.toLowerCase()}\n${contenu}`.includes(fuite))).toEqual([]);
  });

  test("n’a que les parties que nous écrivons, sans auteur", () => {
    const parties = partiesDe(octets);
    expect(Object.keys(parties).filter((partie) => !PARTIES.test(partie))).toEqual([]);
    expect(contenu).not.toMatch(/dc:creator|lastmodifiedby|<company>|<manager>/);
  });
});

test("les dates d’une maladie ne partent que si on la demande", async () => {
  const [fiche, ...autres] = EXEMPLE.dossier.equipe.fiches;
  if (fiche === undefined) throw new Error("exemple sans fiche");
  const periodes = [
    ...fiche.periodes.filter(({ nature }) => nature === "presence"),
    { nature: "maladie" as const, debut: "2024-02-27", fin: "2024-04-03" },
  ];
  const fiches = [{ ...fiche, periodes }, ...autres];
  const dossier: Dossier = { ...EXEMPLE.dossier, equipe: { ...EXEMPLE.dossier.equipe, fiches } };
  const contenu = async (garderLesMaladies: boolean) =>
    contenuDe((await ecrireLaCopie(dossier, MODELE, { ...ANONYMAT_PAR_DEFAUT, garderLesMaladies })).octets);
  // En texte, dans la partie XML, et en nombre de jours depuis 1900.
  const dates = /27\/02\/2024|2024-02-27|45349|03\/04\/2024|2024-04-03|45385/;
  expect(await contenu(false)).not.toMatch(dates);
  expect(await contenu(true)).toMatch(dates);
});

test("la copie de l’exemple se relit telle que le domaine l’a dite, sans constat", async () => {
  const { nom, octets } = await ecrireLaCopie(EXEMPLE.dossier, MODELE, ANONYMAT_PAR_DEFAUT);
  expect(nom).toBe(
    "CTG 2024 – Grand Châtellerault – Communauté d’agglomération de Grand Châtellerault – copie anonymisée.xlsx",
  );
  const rapport = lireRecu(octets);
  if (rapport.etat === "refuse") throw new Error(rapport.phrase);
  expect(rapport.malLus).toBe(0);
  const attendu = anonymiser(EXEMPLE.dossier);
  expect(canonique(rapport.dossier, MODELE)).toEqual(canonique(attendu, MODELE));
  expect(rapport.grilles.map(({ titulaire }) => titulaire)).toEqual(["Poste 1", "Poste 2"]);
});

test("la copie porte le journal et le plan d’action du dossier, et les siens seulement", async () => {
  const [poste] = EXEMPLE.dossier.postes;
  if (poste === undefined) throw new Error("exemple sans poste");
  const dossier: Dossier = {
    ...EXEMPLE.dossier,
    journal: [
      {
        date: "2024-03-12",
        type: "copil",
        objet: `Copil préparé par ${poste.prenom} ${poste.nom}`,
        thematique: "petite-enfance",
        partenaires: "Relais petite enfance",
        participants: 14,
        poste: poste.identifiant,
        remarque: "",
      },
    ],
    planDAction: null,
    instruction: null,
    controle: null,
  };
  const { octets } = await ecrireLaCopie(dossier, MODELE, {
    ...ANONYMAT_PAR_DEFAUT,
    garderLesCommentaires: true,
  });
  const rapport = lireRecu(octets);
  if (rapport.etat === "refuse") throw new Error(rapport.phrase);
  expect(rapport.malLus).toBe(0);
  expect(rapport.dossier.planDAction).toBeNull();
  expect(rapport.dossier.journal).toMatchObject([
    { date: "2024-03-12", type: "copil", objet: "Copil préparé par Poste 1", participants: 14, poste: "p1" },
  ]);
});

test("les postes de la copie ne demandent pas de nom", () => {
  const { feuilles } = planifier(anonymiser(EXEMPLE.dossier), MODELE);
  expect(JSON.stringify(feuilles.find(({ cle }) => cle === "postes")?.cellules)).not.toMatch(
    /"resultat":"[^"]*nom à compléter/,
  );
});
