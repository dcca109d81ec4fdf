/** @jest-environment jsdom */
import type { Dossier } from "../../../src/domaine/dossier/dossier";
import type { EntreeDeJournal } from "../../../src/domaine/journal/journal";
import type { ActionDuPlan } from "../../../src/domaine/planDAction/planDAction";
import { EXEMPLE } from "../../../src/donnees";
import { EcranJournal } from "../../../src/volet/journal/EcranJournal";
import { ClasseurDEssai } from "./outils/classeurDEssai";
import { Ecran, lisible } from "./outils/ecran";

const COPIL: EntreeDeJournal = {
  date: "2024-03-12",
  type: "copil",
  objet: "Bilan de mi-parcours",
  thematique: "",
  partenaires: "",
  participants: null,
  poste: "",
  remarque: "",
};
const VIDE: Dossier = { ...EXEMPLE.dossier, journal: null, planDAction: null };

let classeur: ClasseurDEssai;
let ecran: Ecran;

async function ouvrir(dossier: Dossier, obstacles: readonly string[] = []): Promise<void> {
  classeur = new ClasseurDEssai(dossier, obstacles);
  ecran = await Ecran.ouvrir(classeur, (etat) => (
    <EcranJournal suivi={classeur.suivi} etat={etat} aller={() => undefined} />
  ));
}

afterEach(() => ecran.fermer());

const journal = () => classeur.dossier.journal ?? [];

describe("ajouter une entrée", () => {
  test("un type, un objet, Entrée : elle est datée du jour, et la suivante se saisit aussitôt", async () => {
    await ouvrir(VIDE);
    const jour = ecran.champ("Date").value;
    expect(jour).toMatch(/^\d\d\/\d\d\/\d{4}$/);
    await ecran.choisir("Type", "Copil");
    await ecran.ecrire("Objet", "Bilan de mi-parcours");
    await ecran.entree("Objet");

    const [jj, mm, aaaa] = jour.split("/");
    expect(journal()).toEqual([{ ...COPIL, date: `${aaaa}-${mm}-${jj}` }]);
    expect(ecran.champ("Objet").value).toBe("");
    expect(document.activeElement).toBe(ecran.champ("Objet"));
    expect(ecran.champ("Date").value).toBe(jour);
    expect(ecran.champ<HTMLSelectElement>("Type").value).toBe("copil");
    expect(lisible(ecran.textes(".annonce").join(" "))).toContain("Ajouté au journal : Copil,");
  });

  test("un jour sans son année est de l’année évaluée", async () => {
    await ouvrir(VIDE);
    await ecran.ecrire("Date", "12/3");
    await ecran.choisir("Type", "copil");
    await ecran.ecrire("Objet", "Bilan de mi-parcours");
    await ecran.entree("Objet");
    expect(journal()).toEqual([COPIL]);
  });

  test("sans type ni objet, rien n’est écrit et le premier champ fautif prend le focus", async () => {
    await ouvrir(VIDE);
    await ecran.presser("Ajouter");
    expect(classeur.dossier.journal).toBeNull();
    expect(document.activeElement).toBe(ecran.champ("Type"));
    expect(ecran.texte).toContain("Dites l’objet en quelques mots.");
  });

  test("une écriture refusée se dit, et ne perd rien de ce qui était saisi", async () => {
    await ouvrir(VIDE);
    await ecran.choisir("Type", "copil");
    await ecran.ecrire("Objet", "Bilan");
    classeur.panne = new Error("refus");
    await ecran.entree("Objet");
    expect(classeur.dossier.journal).toBeNull();
    expect(ecran.champ("Objet").value).toBe("Bilan");
    expect(ecran.textes("[role=alert]").join()).toContain("Cela n’a pas abouti");
    await ecran.entree("Objet");
    expect(journal()).toHaveLength(1);
  });

  test("une entrée commencée se retrouve après un tour dans une autre vue", async () => {
    await ouvrir(VIDE);
    await ecran.choisir("Type", "copil");
    await ecran.ecrire("Objet", "Bilan");
    await ecran.presser("Plan d’action");
    await ecran.presser("Journal d’activité");
    expect(ecran.champ("Objet").value).toBe("Bilan");
    await ecran.entree("Objet");
    expect(journal()).toHaveLength(1);
  });

  test("avec un seul chargé, l’entrée est la sienne ; avec plusieurs, on dit de qui", async () => {
    const [premier] = VIDE.postes;
    await ouvrir({ ...VIDE, postes: [premier!], grilles: VIDE.grilles.slice(0, 1) });
    await ecran.choisir("Type", "support");
    await ecran.ecrire("Objet", "Carnet d’adresses");
    await ecran.entree("Objet");
    expect(journal()[0]?.poste).toBe(premier!.identifiant);
    await ecran.fermer();

    await ouvrir(VIDE);
    expect(ecran.champ<HTMLSelectElement>("Chargé de coopération").value).toBe("");
  });
});

describe("la liste", () => {
  const elus: EntreeDeJournal = { ...COPIL, date: "2024-05-02", type: "elus", objet: "Commission" };
  const ancienne: EntreeDeJournal = { ...COPIL, date: "2023-01-10", objet: "Installation" };
  const dossier = { ...VIDE, journal: [COPIL, ancienne, elus] };
  const objets = () => ecran.textes(".lignes > li > .texte");

  test("montre l’année évaluée, la plus récente d’abord, et se filtre par type et par année", async () => {
    await ouvrir(dossier);
    expect(objets()).toEqual(["Commission", "Bilan de mi-parcours"]);
    await ecran.presser("Copil 1");
    expect(objets()).toEqual(["Bilan de mi-parcours"]);
    await ecran.choisir("Année montrée", "Toutes les années");
    expect(objets()).toEqual(["Commission", "Bilan de mi-parcours", "Installation"]);
  });

  test("retirer se défait du bandeau", async () => {
    await ouvrir(dossier);
    await ecran.presser(/^Retirer : Copil, 12\/03\/2024/);
    expect(journal()).toEqual([ancienne, elus]);
    expect(document.activeElement?.id).toBe("titre-entrees");
    await ecran.presser(/^Annuler : Retiré du journal/);
    expect(journal()).toEqual(dossier.journal);
  });

  test("modifier n’écrit que cette entrée", async () => {
    await ouvrir(dossier);
    await ecran.presser(/^Modifier : Copil, 12\/03\/2024/);
    const formulaire = ecran.tous("form")[1]!;
    const champs = [...formulaire.querySelectorAll("input")];
    expect(champs.map(({ value }) => value).slice(0, 2)).toEqual(["12/03/2024", "Bilan de mi-parcours"]);
    await ecran.pendant(() => {
      const participants = champs.find((champ) => champ.inputMode === "numeric")!;
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(participants, "14");
      participants.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await ecran.presser("Enregistrer");
    expect(journal()).toEqual([{ ...COPIL, participants: 14 }, ancienne, elus]);
    expect(document.activeElement?.id).toBe("titre-entrees");
  });

  test("une entrée changée dans la feuille pendant qu’on la corrige garde ce qui était écrit, et le dit", async () => {
    await ouvrir(dossier);
    await ecran.presser(/^Modifier : Copil, 12\/03\/2024/);
    await ecran.pendant(() =>
      classeur.changer((avant) => ({
        ...avant,
        journal: [{ ...COPIL, objet: "Autre objet" }, ancienne, elus],
      })),
    );
    expect(ecran.texte).toContain("Cette entrée a changé dans la feuille");
    const champs = [...ecran.tous("form")[1]!.querySelectorAll("input")];
    expect(champs[1]!.value).toBe("Bilan de mi-parcours");
  });

  test("dupliquer prépare la même, au jour d’aujourd’hui, sans rien écrire", async () => {
    await ouvrir(dossier);
    await ecran.presser(/^Dupliquer : Réunion avec les élus/);
    expect(ecran.champ("Objet").value).toBe("Commission");
    expect(ecran.champ("Date").value).not.toBe("02/05/2024");
    expect(document.activeElement).toBe(ecran.champ("Date"));
    expect(journal()).toEqual(dossier.journal);
  });
});

describe("en lecture seule", () => {
  test("le journal prévient d’avance, se lit, et se tient de nouveau une fois le classeur relu", async () => {
    await ouvrir({ ...VIDE, journal: [COPIL] }, ["Ce classeur est ouvert en lecture seule."]);
    expect(ecran.texte).toContain("Lecture seule : ce classeur se lit, rien ne s’y écrit");
    expect(ecran.texte).toContain("Bilan de mi-parcours");
    expect(ecran.tous("form")).toHaveLength(0);
    expect(ecran.tous(".lignes button").map(({ textContent }) => textContent)).toEqual([
      "Voir dans la feuille",
    ]);

    classeur.leverLesObstacles();
    await ecran.presser("Relire le classeur");
    expect(ecran.texte).not.toContain("Lecture seule");
    expect(ecran.bouton("Ajouter")).toBeDefined();
    expect(document.activeElement).not.toBe(document.body);
  });
});

describe("ce que cela compte", () => {
  async function deplier(titre: string): Promise<void> {
    const depliant = ecran
      .tous("details")
      .find((details) => details.querySelector("summary")?.textContent === titre) as HTMLDetailsElement;
    await ecran.pendant(async () => {
      depliant.open = true;
      depliant.dispatchEvent(new Event("toggle"));
    });
  }

  test("l’indicateur se reprend dans la grille, se dit à jour, et s’annule", async () => {
    const grilles = VIDE.grilles.map((grille) => ({
      ...grille,
      reponses: { ...grille.reponses, indicateurs: {} },
    }));
    await ouvrir({
      ...VIDE,
      grilles,
      journal: [COPIL, { ...COPIL, date: "2024-09-10", objet: "Arbitrages" }],
    });
    await deplier("Pour les indicateurs de la grille");
    const reprendre = /^Reprendre : Nombre de réunions de l’instance de pilotage/;
    await ecran.presser(reprendre);
    const [premiere] = classeur.dossier.grilles;
    expect(Object.values(premiere!.reponses.indicateurs).map(({ nombre }) => nombre)).toEqual([2]);
    expect(ecran.bouton(reprendre).getAttribute("aria-disabled")).toBe("true");
    expect(document.activeElement).toBe(ecran.bouton(reprendre));
    expect(ecran.textes("[role=status]").join()).toContain("Repris du journal");
  });

  test("la déclaration répond dans les mots du formulaire", async () => {
    await ouvrir({ ...VIDE, journal: [COPIL, { ...COPIL, type: "habitants", objet: "Café des parents" }] });
    await deplier("Pour la déclaration réelle");
    const donnees = ecran.tous(".donnees > div");
    const reponses = donnees.map((donnee) => lisible(donnee.querySelector("strong")?.textContent ?? ""));
    expect(reponses).toEqual(["0", "1", "Oui", "0", "0"]);
    expect(ecran.texte).toContain("Nombre de comités de pilotage CTG");
  });
});

describe("le plan d’action", () => {
  const action: ActionDuPlan = {
    axe: "Axe 1",
    action: "Ouvrir un relais petite enfance",
    porteur: "Agglomération",
    echeance: "2024-06-30",
    etat: "bloquee",
    alerte: "",
    remarque: "",
  };
  const plan = () => classeur.dossier.planDAction ?? [];

  async function ouvrirLePlan(
    planDAction: Dossier["planDAction"],
    obstacles: readonly string[] = [],
  ): Promise<void> {
    await ouvrir({ ...VIDE, planDAction }, obstacles);
    await ecran.presser("Plan d’action");
  }

  test("une action s’ajoute, et son axe est proposé à la suivante", async () => {
    await ouvrirLePlan(null);
    await ecran.presser("Ajouter une action");
    expect(document.activeElement).toBe(ecran.champ("Axe de la CTG"));
    await ecran.ecrire("Axe de la CTG", "Axe 1");
    await ecran.ecrire("Action", "Ouvrir un relais petite enfance");
    await ecran.ecrire("Échéance", "30/06");
    await ecran.entree("Action");
    expect(plan()).toEqual([{ ...action, porteur: "", etat: "a-venir" }]);
    expect(ecran.champ("Axe de la CTG").value).toBe("Axe 1");
    expect(ecran.champ("Action").value).toBe("");
    expect(document.activeElement).toBe(ecran.champ("Action"));
  });

  test("l’état se change d’un geste, et l’alerte au Copil du jour se note", async () => {
    await ouvrirLePlan([action]);
    expect(ecran.texte).toContain("est bloquée sans alerte au Copil");
    await ecran.presser(/^Copil alerté ce jour/);
    expect(plan()[0]?.alerte).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(ecran.texte).not.toContain("est bloquée sans alerte au Copil");
    await ecran.choisir(ecran.tous<HTMLSelectElement>("select")[0]!, "En cours");
    expect(plan()[0]?.etat).toBe("en-cours");
    await ecran.presser(/^Annuler/);
    expect(plan()[0]?.etat).toBe("bloquee");
  });

  test("une action commencée, ou que l’on corrige, se retrouve après un tour dans une autre vue", async () => {
    await ouvrirLePlan([action]);
    for (const [ouvrirLeFormulaire, bouton] of [
      ["Ajouter une action", "Ajouter"],
      [/^Modifier : Ouvrir un relais/, "Enregistrer"],
    ] as const) {
      await ecran.presser(ouvrirLeFormulaire);
      await ecran.ecrire("Axe de la CTG", "Axe 1");
      await ecran.ecrire("Porteur", "Commune");
      await ecran.presser("Journal d’activité");
      await ecran.presser("Plan d’action");
      expect(ecran.champ("Porteur").value).toBe("Commune");
      // On revient à l'écran, pas au formulaire : le focus reste où l'on a pressé.
      expect(document.activeElement).toBe(ecran.bouton("Plan d’action"));
      expect(ecran.bouton(bouton)).toBeDefined();
      await ecran.presser("Fermer");
    }
    await ecran.presser("Journal d’activité");
    await ecran.presser("Plan d’action");
    expect(ecran.tous("form")).toHaveLength(0);
    expect(plan()).toEqual([action]);
  });

  test("en lecture seule, il se lit, sans rien proposer qui ne s’écrirait pas", async () => {
    await ouvrirLePlan([action], ["Ce classeur est ouvert en lecture seule."]);
    expect(ecran.texte).toContain("Bloquée");
    expect(ecran.tous("select")).toHaveLength(0);
    expect(ecran.tous(".lignes button").map(({ textContent }) => textContent)).toEqual([
      "Voir dans la feuille",
    ]);
    expect(() => ecran.bouton("Ajouter une action")).toThrow();
  });

  test("les actions se groupent par axe, sans que la casse en fasse deux", async () => {
    await ouvrirLePlan([
      action,
      { ...action, axe: "axe 1 ", action: "Recenser" },
      { ...action, axe: "Axe 2" },
    ]);
    expect(ecran.textes("h3")).toEqual(["Axe 1", "Axe 2"]);
  });
});
