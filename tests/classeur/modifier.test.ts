import type { Dossier } from "../../src/domaine/dossier/dossier";
import { surLEquipe, type Geste } from "../../src/domaine/dossier/geste";
import { EQUIPE_VIDE, type Periode } from "../../src/domaine/equipe/equipe";
import {
  ajouterPeriode,
  changerLaFiche,
  poserEmployeur,
  retirerPeriode,
  suivrePiece,
} from "../../src/domaine/equipe/gestes";
import { demarrerHote, type HoteSansEcran } from "../../src/hote/sansEcran";
import { lettresDeColonne } from "../../src/plan/adresses";
import { lirePartieXml } from "../../src/plan/partieXml";
import {
  AVEC_FINANCEMENT,
  batir,
  celluleDe,
  classeurLu,
  coller,
  contenuDe,
  dossierLu,
  faire,
  PETIT_DOSSIER,
  refus,
} from "./outils/petitClasseur";

jest.setTimeout(120_000);

let hote: HoteSansEcran;

beforeEach(() => {
  hote = demarrerHote();
});

afterEach(() => {
  hote.arreter();
});

const MODE_EMPLOI = "CTG Mode d’emploi";
const POSTES = "CTG Postes";
const PREVISIONNEL = "CTG Prévisionnel";
const FINANCEMENT = "CTG Financement";
const MALADIE: Periode = { nature: "maladie", debut: "2024-02-01", fin: "2024-02-29" };
const ajouter = (poste = "p1", periode = MALADIE): Geste => surLEquipe(ajouterPeriode(poste, periode));
const changerLesHeures: Geste = surLEquipe(changerLaFiche("p1", { heuresPrevues: 1000 }));

const periodesDe = ({ equipe }: Dossier, poste: string) =>
  equipe.fiches.find((fiche) => fiche.poste === poste)?.periodes ?? [];

/** Ce que le classeur contient, feuille par feuille. */
async function feuillesDuClasseur(): Promise<Map<string, string>> {
  const { feuilles } = await hote.host.instantane();
  return new Map(
    feuilles.map((feuille) => [String((feuille as { nom?: unknown }).nom), JSON.stringify(feuille)]),
  );
}

async function feuillesQuiDifferent(avant: ReadonlyMap<string, string>): Promise<string[]> {
  const apres = await feuillesDuClasseur();
  return [...apres].filter(([nom, contenu]) => avant.get(nom) !== contenu).map(([nom]) => nom);
}

describe("un geste n’écrit que ce qu’il change", () => {
  test("une période ajoutée : les postes, ce qui les compte, la partie XML, et aucune grille", async () => {
    await batir(AVEC_FINANCEMENT);
    await hote.host.utilisateur.saisir("Feuil1", "A1", "à moi");
    const [avant, dossier] = [await feuillesDuClasseur(), await dossierLu()];
    const { feuilles } = await faire(ajouter());
    // Le mode d'emploi compte ce qui manque aux périodes, et le financement dépend des mois.
    expect(feuilles).toEqual([MODE_EMPLOI, POSTES, FINANCEMENT]);
    expect(await feuillesQuiDifferent(avant)).toEqual([MODE_EMPLOI, POSTES, FINANCEMENT]);
    expect(await dossierLu()).toEqual(ajouter()(dossier));
    const [partie] = await partiesXml();
    expect(lirePartieXml(partie ?? "")).toContain(JSON.stringify(MALADIE));
  });

  test("les heures prévues : la feuille prévisionnelle seule", async () => {
    await batir();
    const [avant, dossier] = [await feuillesDuClasseur(), await dossierLu()];
    expect((await faire(changerLesHeures)).feuilles).toEqual([PREVISIONNEL]);
    expect(await feuillesQuiDifferent(avant)).toEqual([PREVISIONNEL]);
    expect(await dossierLu()).toEqual(changerLesHeures(dossier));
  });

  test("ni la feuille active ni la sélection ne bougent", async () => {
    await batir();
    await hote.host.utilisateur.selectionner("Feuil1", "B3");
    await faire(ajouter());
    expect(await selection()).toBe("Feuil1!B3");
  });

  test("cinq allers-retours au plus", async () => {
    await batir();
    const avant = hote.host.journal.lots.length;
    await faire(ajouter());
    expect(hote.host.journal.lots.length - avant).toBeLessThanOrEqual(5);
  });

  test("la protection revient ; une feuille que l’utilisateur a ouverte le reste", async () => {
    await batir();
    await faire(ajouter());
    expect(await estProtegee(POSTES)).toBe(true);
    hote.host.utilisateur.deprotegerFeuille(POSTES);
    await faire(ajouter("p2"));
    expect(await estProtegee(POSTES)).toBe(false);
  });

  test("le geste part des cellules, pas de ce que l’écran montrait", async () => {
    await batir();
    await hote.host.utilisateur.saisir(
      POSTES,
      await celluleDe("postes", "fiche:p1", "fiche.partSppe"),
      "0,25",
    );
    await faire(ajouter());
    const { equipe } = await dossierLu();
    expect(equipe.fiches.find(({ poste }) => poste === "p1")).toMatchObject({ partSppe: 0.25 });
  });

  test("des lignes insérées par l’utilisateur restent où elles sont", async () => {
    await batir();
    const dossier = await dossierLu();
    hote.host.utilisateur.deprotegerFeuille(POSTES);
    const employeur = await celluleDe("postes", "employeur:e1", "employeur.nom");
    const ligne = Number(employeur.slice(1));
    await hote.host.utilisateur.insererLigne(POSTES, ligne);
    await hote.host.utilisateur.saisir(POSTES, `B${ligne}`, "une ligne à moi");
    await faire(ajouter());
    expect(await contenuDe(hote, POSTES, `B${ligne}`)).toBe("une ligne à moi");
    expect(await dossierLu()).toEqual(ajouter()(dossier));
  });

  test("ajouter et retirer n’allonge pas la feuille", async () => {
    await batir();
    const dossier = await dossierLu();
    await faire(ajouter());
    const hauteur = await hauteurDe(POSTES);
    for (let fois = 0; fois < 2; fois++) {
      await faire(surLEquipe(retirerPeriode("p1", MALADIE)));
      await faire(ajouter());
    }
    expect(await hauteurDe(POSTES)).toBe(hauteur);
    expect(await dossierLu()).toEqual(ajouter()(dossier));
  });
});

describe("ce qui ne peut pas se faire se dit, et rien n’est écrit", () => {
  test("ce que le geste devait changer n’y est plus", async () => {
    await batir();
    const avant = await hote.host.instantane();
    const erreur = await refus(faire(surLEquipe(retirerPeriode("p1", MALADIE))));
    expect(erreur.code).toBe("DossierChange");
    expect(erreur.message).toMatch(/n’est plus tel quel dans le classeur/);
    expect(await hote.host.instantane()).toEqual(avant);
  });

  test("aucun dossier", async () => {
    const avant = await hote.host.instantane();
    expect((await refus(faire(ajouter()))).code).toBe("SansDossier");
    expect(await hote.host.instantane()).toEqual(avant);
  });

  test("lecture seule, et structure protégée quand une feuille doit renaître", async () => {
    await batir();
    hote.host.lectureSeule = true;
    expect((await refus(faire(ajouter()))).code).toBe("LectureSeule");
    hote.host.lectureSeule = false;
    await hote.host.utilisateur.supprimerFeuille(PREVISIONNEL);
    hote.host.structureProtegee = true;
    expect((await refus(faire(ajouter()))).code).toBe("StructureProtegee");
  });

  test("une panne, à n’importe quel lot et à n’importe quelle opération de celui qui écrit, remet le classeur comme avant", async () => {
    await batir();
    const avant = await hote.host.instantane();
    for (const lot of [1, 2, 3, 5]) {
      hote.host.panne({ lot, code: "GeneralException" });
      await refus(faire(ajouter()));
      hote.host.retirerPannes();
      expect(await hote.host.instantane()).toEqual(avant);
    }
    let refuses = 0;
    for (let action = 0; ; refuses++, action = action * 3 + 2) {
      hote.host.panne({ lot: 4, action, code: "GeneralException" });
      const erreur = await faire(ajouter()).then(
        () => null,
        (raison: unknown) => raison,
      );
      hote.host.retirerPannes();
      if (erreur === null) break;
      expect((erreur as Error).message).toMatch(/remis comme avant/);
      expect(await hote.host.instantane()).toEqual(avant);
    }
    expect(refuses).toBeGreaterThan(3);
  });
});

describe("annuler", () => {
  test("remet l’équipe comme avant ; l’annulation s’annule à son tour", async () => {
    await batir();
    const dossier = await dossierLu();
    const { annulation } = await faire(ajouter());
    const retour = await faire(annulation ?? rien);
    expect(await dossierLu()).toEqual(dossier);
    await faire(retour.annulation ?? rien);
    expect(await dossierLu()).toEqual(ajouter()(dossier));
  });

  test("plus rien à annuler si l’équipe a été récrite depuis ; une note, elle, n’y fait rien", async () => {
    await batir();
    const { annulation } = await faire(ajouter());
    await coller(hote, "CTG Grille", await celluleDe("grille:g1", "activite:m1.a01", "note:famille"), 0);
    expect((annulation ?? rien)(await dossierLu())).not.toBeNull();
    await hote.host.utilisateur.saisir(
      POSTES,
      await celluleDe("postes", "fiche:p2", "fiche.partSppe"),
      "0,1",
    );
    expect((await refus(faire(annulation ?? rien))).code).toBe("DossierChange");
  });

  test("la relecture normalise : l’annulation compare ce qui est relu", async () => {
    await batir();
    const dossier = await dossierLu();
    const espace: Geste = surLEquipe(
      poserEmployeur({ identifiant: "e3", nom: "  Communauté  ", perimetre: "", lien: "" }),
    );
    const { annulation } = await faire(espace);
    await faire(annulation ?? rien);
    expect(await dossierLu()).toEqual(dossier);
  });

  test("un geste qui ne change rien n’écrit rien et ne s’annule pas", async () => {
    await batir();
    const avant = await hote.host.instantane();
    const copie: Geste = (dossier) => JSON.parse(JSON.stringify(dossier)) as Dossier;
    expect(await faire(copie)).toEqual({ feuilles: [], annulation: null });
    expect(await hote.host.instantane()).toEqual(avant);
  });

  const rien: Geste = () => {
    throw new Error("le geste aurait dû pouvoir s’annuler");
  };
});

describe("une feuille attendue qui manque renaît, comme à une reconstruction", () => {
  test("le prévisionnel supprimé : seul avec la feuille du geste", async () => {
    await batir();
    await hote.host.utilisateur.supprimerFeuille(PREVISIONNEL);
    expect((await faire(ajouter())).feuilles).toEqual([MODE_EMPLOI, POSTES, PREVISIONNEL]);
    expect(await estProtegee(PREVISIONNEL)).toBe(true);
  });

  test("les postes supprimés : les feuilles qui les citent se récrivent, leurs formules étaient perdues", async () => {
    await batir();
    const sousTitre = await valeurDe("CTG Grille", "B3");
    await hote.host.utilisateur.supprimerFeuille(POSTES);
    expect(await valeurDe("CTG Grille", "B3")).not.toBe(sousTitre);
    const { feuilles } = await faire(ajouter());
    expect(feuilles).toEqual(expect.arrayContaining([POSTES, "CTG Grille", "CTG Synthèse"]));
    expect(await valeurDe("CTG Grille", "B3")).toBe(sousTitre);
    expect(periodesDe(await dossierLu(), "p1")).toContainEqual(MALADIE);
  });

  test("un classeur d’avant l’équipe : ses tableaux et le prévisionnel naissent, sans rien perdre", async () => {
    await batir({ ...PETIT_DOSSIER, equipe: EQUIPE_VIDE });
    const sansEquipe = await dossierLu();
    const sousTitre = await valeurDe("CTG Grille", "B3");
    await revenirAvantLEquipe();
    const ancien = await classeurLu();
    expect(ancien.dossier).toEqual(sansEquipe);
    expect(ancien.feuilles.get("postes")?.roles.size).toBe(7);
    expect(await valeurDe("CTG Grille", "B3")).toBe(sousTitre);

    const { feuilles } = await faire(ajouter());
    expect(feuilles).toEqual(expect.arrayContaining([POSTES, PREVISIONNEL, "CTG Listes"]));
    const lu = await classeurLu();
    expect(lu.dossier).toEqual(ajouter()(sansEquipe));
    expect(lu.constats).toEqual([]);
    // La grille disait le titulaire d'après une colonne qui tient maintenant un autre rôle.
    expect(await valeurDe("CTG Grille", "B3")).toBe(sousTitre);
    await hote.host.utilisateur.saisir(POSTES, await celluleDe("postes", "poste:p1", "nom"), "Martin");
    expect(await valeurDe("CTG Grille", "B3")).toMatch(/Martin$/);
    const masquees = ["titulaire", "etiquette"].map((role) =>
      lettresDeColonne(lu.feuilles.get("postes")?.roles.get(role) ?? 0),
    );
    expect(await colonnesMasquees(POSTES, "A:T")).toEqual(["A", ...masquees]);
    expect(await contenuDe(hote, "CTG Listes", "E1")).not.toBe("");
    await faire(changerLesHeures);
    await faire(surLEquipe(suivrePiece(PIECE)));
    expect(await dossierLu()).toMatchObject({ equipe: { pieces: [PIECE] } });
  });

  const PIECE = { piece: "auto-evaluation", etat: "remise", date: "2025-03-01", remarque: "" } as const;
});

async function valeurDe(feuille: string, cellule: string): Promise<unknown> {
  return hote.Excel.run(async (context) => {
    const plage = context.workbook.worksheets.getItem(feuille).getRange(cellule);
    plage.load("values");
    await context.sync();
    return plage.values[0]?.[0];
  });
}

async function partiesXml(): Promise<string[]> {
  return hote.Excel.run(async (context) => {
    const parties = context.workbook.customXmlParts;
    parties.load("items/id");
    await context.sync();
    const textes = parties.items.map((partie) => partie.getXml());
    await context.sync();
    return textes.map(({ value }) => value);
  });
}

async function selection(): Promise<string> {
  return hote.Excel.run(async (context) => {
    const plage = context.workbook.getSelectedRange();
    plage.load("address");
    await context.sync();
    return plage.address.replace(/'/g, "");
  });
}

async function estProtegee(feuille: string): Promise<boolean> {
  return hote.Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(feuille);
    protection.load("protected");
    await context.sync();
    return protection.protected;
  });
}

async function hauteurDe(feuille: string): Promise<number> {
  return hote.Excel.run(async (context) => {
    const zone = context.workbook.worksheets.getItem(feuille).getUsedRange();
    zone.load("rowCount");
    await context.sync();
    return zone.rowCount;
  });
}

async function colonnesMasquees(feuille: string, plage: "A:T"): Promise<string[]> {
  return hote.Excel.run(async (context) => {
    const cible = context.workbook.worksheets.getItem(feuille);
    const [debut = "", fin = ""] = plage.split(":");
    const lettres = Array.from({ length: fin.charCodeAt(0) - debut.charCodeAt(0) + 1 }, (_, rang) =>
      String.fromCharCode(debut.charCodeAt(0) + rang),
    );
    const colonnes = lettres.map((lettre) => cible.getRange(`${lettre}:${lettre}`));
    for (const colonne of colonnes) colonne.load("columnHidden");
    await context.sync();
    return lettres.filter((_, rang) => colonnes[rang]?.columnHidden === true);
  });
}

/** Le classeur tel que la version d'avant l'équipe le laissait : huit colonnes de postes, aucun tableau dessous. */
async function revenirAvantLEquipe(): Promise<void> {
  const { utilisateur } = hote.host;
  await utilisateur.supprimerFeuille(PREVISIONNEL);
  const { lignes, roles } = (await classeurLu()).feuilles.get("postes") ?? {};
  const lettreDe = (role: string, decalage = 0) => lettresDeColonne((roles?.get(role) ?? 0) + decalage);
  const dernierPoste = Math.max(
    ...[...(lignes ?? [])].filter(([id]) => id.startsWith("poste:")).map(([, l]) => l),
  );
  await hote.Excel.run(async (context) => {
    const { worksheets, customXmlParts } = context.workbook;
    const postes = worksheets.getItem(POSTES);
    postes.protection.unprotect();
    const sousTitres = ["CTG Grille", "CTG Synthèse"].map((nom) => worksheets.getItem(nom).getRange("B3"));
    for (const plage of sousTitres) plage.load("formulas");
    await context.sync();
    const formules = sousTitres.map(({ formulas }) => String(formulas[0]?.[0]));
    const zone = postes.getUsedRange();
    zone.unmerge();
    zone.dataValidation.clear();
    postes.getRange(`${dernierPoste + 2}:200`).delete("Up");
    // La colonne des titulaires suivait alors celle de ce qui manque ; celle des étiquettes n'était pas née.
    postes.getRange(`${lettreDe("etiquette")}:${lettreDe("etiquette")}`).delete("Left");
    postes.getRange(`H:${lettreDe("titulaire", -1)}`).delete("Left");
    postes.getRange("B1:H1").values = [
      ["libelle", "intitule", "prenom", "nom", "quotite", "signal", "titulaire"],
    ];
    for (const nom of ["CTG Grille", "CTG Synthèse"]) worksheets.getItem(nom).protection.unprotect();
    sousTitres.forEach((plage, rang) => {
      plage.formulas = [
        [(formules[rang] ?? "").replaceAll(`'CTG Postes'!$${lettreDe("titulaire")}$`, "'CTG Postes'!$H$")],
      ];
    });
    for (const nom of ["CTG Grille", "CTG Synthèse"]) worksheets.getItem(nom).protection.protect();
    worksheets.getItem("CTG Listes").protection.unprotect();
    worksheets.getItem("CTG Listes").getRange("E1:Z20").clear();
    const parties = customXmlParts;
    parties.load("items/id");
    await context.sync();
    const [partie] = parties.items;
    const xml = partie?.getXml();
    await context.sync();
    partie?.setXml(
      (xml?.value ?? "").replace(/&quot;equipe&quot;:\{.*?\},&quot;grilles&quot;/, "&quot;grilles&quot;"),
    );
    await context.sync();
  });
}
