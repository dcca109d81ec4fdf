/** @jest-environment jsdom */
import { ErreurDeClasseur } from "../../../../src/classeur/erreurs";
import type { Dossier } from "../../../../src/domaine/dossier/dossier";
import type { ModeleDeGrille } from "../../../../src/domaine/grille/modele";
import { noteDe, REPONSES_VIDES, type Note } from "../../../../src/domaine/grille/reponses";
import { appliquerSaisie, type PlaceDeGrille } from "../../../../src/domaine/grille/saisie";
import { remettre } from "../../../../src/domaine/instruction/gestes";
import { EXEMPLE } from "../../../../src/donnees";
import { modeleDe } from "../../suivi/classeurEnMemoire";
import { Ecran } from "./outils/ecran";
import { PorteDEssai } from "./outils/porteDEssai";

const [G1 = "", G2 = ""] = EXEMPLE.dossier.grilles.map(({ identifiant }) => identifiant);
const MODELE = modeleDe(EXEMPLE.dossier);
const VIERGE: Dossier = {
  ...EXEMPLE.dossier,
  champ: { horsChamp: [] },
  journal: null,
  planDAction: null,
  instruction: null,
  controle: null,
  grilles: EXEMPLE.dossier.grilles.map((grille) => ({ ...grille, reponses: REPONSES_VIDES })),
};
const UNE_GRILLE: Dossier = { ...VIERGE, grilles: VIERGE.grilles.slice(0, 1) };

let ecran: Ecran;
let porte: PorteDEssai;

beforeEach(() => window.localStorage.clear());
afterEach(async () => {
  jest.restoreAllMocks();
  await ecran.fermer();
});

async function ouvrir(...essai: ConstructorParameters<typeof PorteDEssai>): Promise<void> {
  porte = new PorteDEssai(...essai);
  ecran = await Ecran.ouvrir(porte);
}

function activite(identifiant: string, grille = G1): PlaceDeGrille {
  return { grille, nature: "activite", ligne: identifiant, politique: "" };
}

function notee(dossier: Dossier, identifiant: string, ...notes: Note[]): Dossier {
  return dossier.politiques.reduce(
    (suite, { identifiant: politique }, rang) =>
      appliquerSaisie(suite, {
        nature: "note",
        grille: G1,
        activite: identifiant,
        politique,
        note: notes[rang] ?? null,
      }),
    dossier,
  );
}

function ecrites(identifiant: string): Note[] {
  const { politiques, grilles } = porte.dossier;
  return politiques.map((politique) =>
    noteDe(grilles[0]?.reponses ?? REPONSES_VIDES, identifiant, politique.identifiant),
  );
}

const actif = () => document.activeElement as HTMLElement;
const rangeeActive = () => actif().closest(".rangee")?.querySelector(".politique")?.textContent;

describe("une activité à la fois", () => {
  test("à l’ouverture, la première à noter, son rang, ses politiques, l’échelle et ses mots", async () => {
    await ouvrir(notee(UNE_GRILLE, "m1.a01", 3, 2, "NC"));
    expect(ecran.rang).toBe("Mission 1 sur 4, activité 2 sur 14");
    expect(ecran.titre).toBe("Développe et suit le plan d’action annuel de la CTG (sur 4 ans)");
    expect(ecran.choisies).toEqual(["—", "—", "—"]);
    expect(ecran.texte).toContain("Majoritairement : réalisé, mesuré, adapté, efficace…");
    expect(ecran.texte).toContain("1 activité notée sur 26");
  });

  test("au clavier : un chiffre par politique, puis Entrée ; sur un clavier français, sans Maj", async () => {
    await ouvrir(UNE_GRILLE);
    await ecran.viser(ecran.note("Famille", "0"));
    await ecran.touche("é", { code: "Digit2" });
    expect(rangeeActive()).toBe("Éducation");
    await ecran.touche("3", { code: "Numpad3" });
    expect(rangeeActive()).toBe("Social");
    await ecran.touche("0", { code: "Digit0" });
    expect(ecran.choisies).toEqual(["2", "3", "0"]);
    expect(ecrites("m1.a01")).toEqual([2, 3, 0]);
    expect(ecran.rang).toBe("Mission 1 sur 4, activité 1 sur 14");

    await ecran.touche("Enter", { code: "Enter" });
    expect(ecran.rang).toBe("Mission 1 sur 4, activité 2 sur 14");
    expect(rangeeActive()).toBe("Famille");
    expect(ecran.annonces).toContain("Mission 1 sur 4, activité 2 sur 14");
    await ecran.touche("Enter", { code: "Enter", shiftKey: true });
    expect(ecran.rang).toBe("Mission 1 sur 4, activité 1 sur 14");
  });

  test("les flèches parcourent sans écrire, Suppr efface, une touche hors de l’échelle ne fait rien", async () => {
    await ouvrir(notee(UNE_GRILLE, "m1.a01", 3, null, null));
    await ecran.viser(ecran.note("Famille", "3"));
    await ecran.touche("ArrowRight");
    expect(actif().textContent).toBe("NC");
    await ecran.touche("ArrowRight");
    expect(actif().textContent).toBe("0");
    await ecran.touche("ArrowDown");
    expect(rangeeActive()).toBe("Éducation");
    await ecran.touche("ArrowUp");
    for (const touche of ["4", "9", "a"]) await ecran.touche(touche);
    expect(porte.ecrites).toEqual([]);
    await ecran.touche("Delete");
    expect(ecran.choisies).toEqual(["—", "—", "—"]);
    expect(ecrites("m1.a01")).toEqual([null, null, null]);
  });

  test("un seul arrêt de tabulation par politique, sur la note choisie", async () => {
    await ouvrir(notee(UNE_GRILLE, "m1.a01", 2, null, null));
    const arrets = ecran.tous("[role=radio][tabindex='0']").map(({ textContent }) => textContent);
    expect(arrets).toEqual(["2", "0", "0"]);
    expect(ecran.note("Famille", "2").getAttribute("aria-label")).toBe("2, Majoritairement");
  });

  test("le bouton « Effacer » vide la note, et le focus reste dans sa rangée", async () => {
    await ouvrir(notee(UNE_GRILLE, "m1.a01", 2, null, null));
    await ecran.presser(ecran.bouton("Effacer la note en Famille"));
    expect(ecrites("m1.a01")).toEqual([null, null, null]);
    expect(rangeeActive()).toBe("Famille");
    expect(ecran.tous("button").some(({ textContent }) => textContent === "Effacer")).toBe(false);
  });

  test("« Suivante » garde le focus et annonce l’activité ; un chiffre note alors la première politique vide", async () => {
    await ouvrir(UNE_GRILLE);
    const suivante = ecran.bouton("Suivante");
    await ecran.presser(suivante);
    expect(actif()).toBe(suivante);
    expect(ecran.annonces).toContain(
      "Mission 1 sur 4, activité 2 sur 14 : Développe et suit le plan d’action annuel de la CTG (sur 4 ans)",
    );
    await ecran.touche("1", { code: "Digit1" });
    expect(ecrites("m1.a02")).toEqual([1, null, null]);
    expect(rangeeActive()).toBe("Éducation");
  });

  test("des activités aux indicateurs, et retour, le bouton pressé garde le focus", async () => {
    await ouvrir(UNE_GRILLE, { reprise: activite("m2.a04") });
    const suivante = ecran.bouton("Suivante");
    await ecran.presser(suivante);
    expect(ecran.rang).toBe("Mission 2 sur 4, indicateurs 1 sur 2");
    expect(actif()).toBe(suivante);
    await ecran.presser(ecran.bouton("Précédente"));
    expect(ecran.rang).toBe("Mission 2 sur 4, activité 4 sur 4");
    expect(actif()).toBe(ecran.bouton("Précédente"));
  });

  test("« Passer à la suivante » attend que la ligne soit finie, motif compris", async () => {
    await ouvrir(UNE_GRILLE);
    const reglage = ecran.tous("input[type=checkbox]")[1]!;
    await ecran.presser(reglage);
    await ecran.viser(ecran.note("Famille", "0"));
    for (const touche of ["1", "1", "n"]) await ecran.touche(touche);
    expect(actif()).toBe(ecran.note("Social", "NC"));
    expect(ecran.rang).toBe("Mission 1 sur 4, activité 1 sur 14");
    await ecran.touche("1");
    expect(ecran.rang).toBe("Mission 1 sur 4, activité 2 sur 14");
    expect(rangeeActive()).toBe("Famille");
  });

  test("au bout de la grille, « Suivante » s’éteint sans perdre le focus", async () => {
    const derniere = MODELE.rubriques[3]?.fonctions[1]?.indicateurs[0]?.identifiant ?? "";
    await ouvrir(UNE_GRILLE, {
      reprise: { grille: G1, nature: "indicateur", ligne: derniere, politique: "" },
    });
    const suivante = ecran.bouton("Suivante");
    await ecran.presser(suivante);
    expect(suivante.getAttribute("aria-disabled")).toBe("true");
    expect(actif()).toBe(suivante);
    expect(ecran.rang).toBe("Mission 4 sur 4, indicateurs 2 sur 2");
  });
});

describe("R-NC-1", () => {
  test("un NC isolé demande un motif, que l’on écrit en quittant le champ", async () => {
    await ouvrir(UNE_GRILLE);
    await ecran.viser(ecran.note("Social", "0"));
    await ecran.touche("n");
    expect(ecran.texte).toContain("NC en Social : dites pourquoi, en quelques mots.");
    const champ = ecran.champ("Commentaire, et motif du NC");
    await ecran.ecrire(champ, "La commune n’y est pas compétente");
    expect(porte.ecrites).toHaveLength(1);
    await ecran.quitter(champ);
    expect(porte.dossier.grilles[0]?.reponses.commentaires["m1.a01"]).toBe(
      "La commune n’y est pas compétente",
    );
    expect(ecran.texte).not.toContain("dites pourquoi");
  });

  test("un NC du champ se dit, et n’appelle pas de motif", async () => {
    await ouvrir({
      ...notee(UNE_GRILLE, "m1.a01", null, null, "NC"),
      champ: { horsChamp: [{ nature: "politique", cible: "social", motif: "Non délégué" }] },
    });
    expect(ecran.texte).toContain("Hors du champ : Non délégué");
    expect(ecran.texte).not.toContain("dites pourquoi");
  });

  test("là où le modèle interdit NC, N n’écrit rien et dit pourquoi", async () => {
    await ouvrir(UNE_GRILLE, {
      retoucher: (lu) => ({ ...lu, modele: sansNc("m1.a01") }),
    });
    const nc = ecran.note("Famille", "NC");
    expect(nc.getAttribute("aria-disabled")).toBe("true");
    await ecran.presser(nc);
    await ecran.viser(ecran.note("Famille", "0"));
    await ecran.touche("n");
    expect(porte.ecrites).toEqual([]);
    expect(ecran.annonces.join()).toContain("NC n’est pas admis ici");
  });
});

describe("rien ne se perd", () => {
  test("un commentaire s’enregistre avant de changer d’activité, même au clavier", async () => {
    await ouvrir(UNE_GRILLE);
    const champ = ecran.champ("Commentaire");
    await ecran.ecrire(champ, "  Trois réunions\nà l’automne ");
    expect(await ecran.touche("Enter")).toBe(true);
    await ecran.touche("Enter", { ctrlKey: true });
    expect(ecran.rang).toBe("Mission 1 sur 4, activité 2 sur 14");
    expect(ecran.champ("Commentaire").value).toBe("");
    expect(porte.dossier.grilles[0]?.reponses.commentaires).toEqual({
      "m1.a01": "Trois réunions\nà l’automne",
    });
    // La ligne que l'on vient de quitter n'est pas celle où l'on reprendra.
    expect(porte.suivi.instantane().reprise).toMatchObject({ ligne: "m1.a02" });
  });

  test("et quand l’écran se ferme", async () => {
    await ouvrir(UNE_GRILLE);
    await ecran.ecrire(ecran.champ("Commentaire"), "À suivre");
    await ecran.fermer();
    expect(porte.dossier.grilles[0]?.reponses.commentaires).toEqual({ "m1.a01": "À suivre" });
  });

  test("une relecture du classeur ne touche ni au texte que l’on écrit, ni au focus", async () => {
    await ouvrir(UNE_GRILLE);
    const champ = ecran.champ("Commentaire");
    await ecran.ecrire(champ, "En cours d’écriture");
    await ecran.pendant(() =>
      porte.changer((lu) => ({ ...lu, dossier: notee(lu.dossier, "m1.a01", 3, 3, 3) })),
    );
    expect(ecran.choisies).toEqual(["3", "3", "3"]);
    expect(ecran.champ("Commentaire")).toBe(champ);
    expect(champ.value).toBe("En cours d’écriture");
    expect(actif()).toBe(champ);
  });

  test("Ctrl+Z et « Annuler » défont la dernière saisie ; dans un texte, Ctrl+Z reste au texte", async () => {
    await ouvrir(UNE_GRILLE);
    await ecran.viser(ecran.note("Famille", "0"));
    for (const touche of ["2", "3"]) await ecran.touche(touche);
    expect(
      ecran
        .bouton(/^Annuler/)
        .getAttribute("aria-label")
        ?.replace(/\u00a0/g, " "),
    ).toMatch(/^Annuler : Éducation, notée 3/);
    await ecran.touche("z", { ctrlKey: true });
    expect(ecrites("m1.a01")).toEqual([2, null, null]);
    const champ = ecran.champ("Commentaire");
    await ecran.ecrire(champ, "x");
    expect(await ecran.touche("z", { ctrlKey: true })).toBe(true);
    expect(ecrites("m1.a01")).toEqual([2, null, null]);
    await ecran.ecrire(champ, "");
    await ecran.presser(ecran.bouton(/^Annuler/));
    expect(ecrites("m1.a01")).toEqual([null, null, null]);
    expect(ecran.annonces.join()).toMatch(/Annulé : Famille, notée 2/);
    expect(actif()).toBe(ecran.bouton(/^Annuler/));
  });

  test("une écriture refusée se dit, et « Réessayer » l’écrit ; le focus reste dans l’écran", async () => {
    await ouvrir(UNE_GRILLE);
    porte.panne = new ErreurDeClasseur("AccessDenied", "Excel refuse l’écriture.");
    await ecran.viser(ecran.note("Famille", "0"));
    await ecran.touche("2");
    expect(ecran.texte).toContain("1 réponse pas encore dans le classeur");
    expect(ecran.texte).toContain("Excel refuse l’écriture.");
    expect(ecran.choisies[0]).toBe("—");
    await ecran.presser(ecran.bouton("Réessayer"));
    expect(ecrites("m1.a01")).toEqual([2, null, null]);
    expect(ecran.texte).not.toContain("pas encore dans le classeur");
    expect(ecran.texte).toContain("Enregistré dans le classeur.");
    // Là où était le message, juste au-dessus de l'activité.
    expect(actif().className).toBe("annonce");
  });
});

describe("ce que disent les cellules", () => {
  test("un contenu fautif se montre tel quel, avec sa place ; une note le remplace", async () => {
    await ouvrir(UNE_GRILLE, {
      retoucher: (lu) => ({
        ...lu,
        fautives: new Map([[G1, [{ activite: "m1.a01", politique: "famille", contenu: "oui" }]]]),
      }),
    });
    expect(ecran.texte).toMatch(/La cellule [A-Z]+\d+ contient « oui », qui n’est pas une note\./);
    await ecran.presser(ecran.bouton(/^Voir la cellule/));
    expect(porte.montrees).toEqual([[expect.stringMatching(/^CTG Grille/), expect.stringMatching(/^C\d+$/)]]);
    await ecran.viser(ecran.note("Famille", "0"));
    await ecran.touche("1");
    expect(ecran.choisies[0]).toBe("1");
    expect(ecran.texte).not.toContain("« oui »");
  });

  test("une ligne disparue de la feuille se dit, et ne se saisit pas", async () => {
    await ouvrir(UNE_GRILLE, {
      retoucher: (lu) => {
        const cle = `grille:${G1}`;
        const reperee = lu.feuilles.get(cle)!;
        const lignes = new Map(reperee.lignes);
        lignes.delete("activite:m1.a01");
        return { ...lu, feuilles: new Map(lu.feuilles).set(cle, { ...reperee, lignes }) };
      },
    });
    expect(ecran.texte).toContain("Cette ligne manque dans la feuille");
    await ecran.viser(ecran.note("Famille", "0"));
    await ecran.touche("1");
    expect(porte.ecrites).toEqual([]);
  });

  test("en lecture seule, tout se lit, rien ne se saisit, et c’est dit", async () => {
    await ouvrir(notee(UNE_GRILLE, "m1.a02", 2, null, null), {
      obstacles: ["Ce classeur est ouvert en lecture seule."],
      reprise: activite("m1.a02"),
    });
    expect(ecran.texte).toContain("Lecture seule : ce classeur se lit, rien ne s’y écrit");
    expect(ecran.choisies).toEqual(["2", "—", "—"]);
    await ecran.viser(ecran.note("Famille", "2"));
    await ecran.touche("1");
    await ecran.presser(ecran.note("Social", "3"));
    expect(porte.ecrites).toEqual([]);
    expect(ecran.champ("Commentaire").readOnly).toBe(true);
  });

  test("une grille remise se lit, ne se saisit plus, et dit pourquoi", async () => {
    const remis = remettre({ date: "2026-03-12", empreinte: "" })(notee(UNE_GRILLE, "m1.a02", 2, null, null));
    if (remis === null) throw new Error("La remise ne se fait pas.");
    await ouvrir(remis, { reprise: activite("m1.a02") });
    expect(ecran.texte).toContain(
      "Grille remise le 12/03/2026, version 1 : notes verrouillées jusqu’au retour de la Caf.",
    );
    await ecran.viser(ecran.note("Famille", "2"));
    await ecran.touche("1");
    await ecran.presser(ecran.note("Social", "3"));
    expect(porte.ecrites).toEqual([]);
    expect(ecran.champ("Commentaire").readOnly).toBe(true);
  });
});

test("des feuilles supprimées pendant que l’on note ne laissent pas le focus au vide", async () => {
  await ouvrir(UNE_GRILLE);
  await ecran.viser(ecran.note("Famille", "0"));
  // jsdom croit le document quitté dès que l'élément actif disparaît ; un navigateur, non.
  jest.spyOn(document, "hasFocus").mockReturnValue(true);
  await ecran.pendant(() => porte.vider());
  expect(ecran.texte).toContain("Pas encore de grille");
  expect(actif().textContent).toContain("Pas encore de grille");
  expect(actif()).not.toBe(document.body);
});

test("« Équipe » ne se propose qu’avec plusieurs grilles", async () => {
  await ouvrir(VIERGE);
  expect(ecran.tous(".vue").map(({ textContent }) => textContent)).toEqual([
    "Saisir",
    "Comprendre",
    "Équipe",
  ]);
  await ecran.pendant(() => porte.changer((lu) => ({ ...lu, dossier: UNE_GRILLE })));
  expect(ecran.tous(".vue").map(({ textContent }) => textContent)).toEqual(["Saisir", "Comprendre"]);
});

describe("s’arrêter, reprendre, se repérer", () => {
  test("on reprend là où l’on s’était arrêté", async () => {
    await ouvrir(VIERGE, { reprise: activite("m2.a03", G2) });
    expect(ecran.rang).toBe("Mission 2 sur 4, activité 3 sur 4");
    expect(ecran.texte).toContain("Vous reprenez là où vous vous étiez arrêté.");
    await ecran.presser(ecran.bouton("Suivante"));
    expect(ecran.texte).not.toContain("Vous reprenez");
    expect(porte.suivi.instantane().reprise).toEqual(activite("m2.a04", G2));
  });

  test("« Prochaine non renseignée » repart du début, puis passe aux indicateurs", async () => {
    const toutes = MODELE.rubriques.flatMap(({ activites }) => activites);
    const notees = toutes.reduce(
      (dossier, { identifiant }) =>
        identifiant === "m1.a03" ? dossier : notee(dossier, identifiant, 1, 1, 1),
      UNE_GRILLE,
    );
    await ouvrir(notees, { reprise: activite("m3.a01") });
    await ecran.presser(ecran.bouton("Prochaine non renseignée"));
    expect(ecran.rang).toBe("Mission 1 sur 4, activité 3 sur 14");
    expect(rangeeActive()).toBe("Famille");
    for (const touche of ["1", "1", "1"]) await ecran.touche(touche);
    expect(ecran.texte).toContain("Toutes les activités sont notées.");
    await ecran.presser(ecran.bouton("Prochaine non renseignée"));
    expect(ecran.rang).toBe("Mission 1 sur 4, indicateurs 1 sur 2");
    expect(actif()).toBe(ecran.champ("Nombre"));
  });

  test("le filtre borne « Suivante », et dit combien", async () => {
    await ouvrir(notee(notee(UNE_GRILLE, "m1.a01", 3, 3, 3), "m1.a05", 3, 1, "NC"), {
      reprise: activite("m1.a01"),
    });
    const filtre = ecran.tous("select")[0] as HTMLSelectElement;
    expect([...filtre.options].map(({ textContent }) => textContent)).toEqual([
      "Tout (34)",
      "À renseigner (32)",
      "Avec un NC (1)",
      "Notées 0 ou 1 (1)",
    ]);
    await ecran.pendant(() => {
      filtre.value = "basses";
      filtre.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await ecran.presser(ecran.bouton("Suivante"));
    expect(ecran.rang).toBe("Mission 1 sur 4, activité 5 sur 14");
    expect(ecran.bouton("Suivante").getAttribute("aria-disabled")).toBe("true");
  });

  test("la sélection de la feuille se suit, pas pendant que l’on écrit, ni décochée", async () => {
    await ouvrir(UNE_GRILLE);
    const { lignes } = lue().feuilles.get(`grille:${G1}`)!;
    const cellule = (ligne: string) => `D${(lignes.get(`activite:${ligne}`) ?? -1) + 1}`;
    const choisir = (ligne: string) =>
      ecran.pendant(() => porte.selectionner(`grille:${G1}`, cellule(ligne)));
    await choisir("m1.a07");
    expect(ecran.rang).toBe("Mission 1 sur 4, activité 7 sur 14");
    expect(actif()).toBe(document.body);

    const champ = ecran.champ("Commentaire");
    await ecran.ecrire(champ, "j’écris");
    await choisir("m1.a03");
    expect(ecran.rang).toBe("Mission 1 sur 4, activité 7 sur 14");
    await ecran.quitter(champ);

    await ecran.presser(ecran.tous("input[type=checkbox]")[0]!);
    await choisir("m1.a04");
    expect(ecran.rang).toBe("Mission 1 sur 4, activité 7 sur 14");
  });

  test("plusieurs chargés : chacun sa grille", async () => {
    await ouvrir(VIERGE);
    const choix = ecran.tous("select")[0] as HTMLSelectElement;
    expect([...choix.options].map(({ value }) => value)).toEqual([G1, G2]);
    await ecran.pendant(() => {
      choix.value = G2;
      choix.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await ecran.viser(ecran.note("Famille", "0"));
    await ecran.touche("2");
    expect(porte.ecrites[0]?.saisie).toMatchObject({ grille: G2, note: 2 });
  });

  test("« Voir dans la feuille » y mène", async () => {
    await ouvrir(UNE_GRILLE);
    await ecran.presser(ecran.bouton("Voir dans la feuille"));
    expect(porte.montrees).toEqual([[expect.stringMatching(/^CTG Grille/), expect.stringMatching(/^B\d+$/)]]);
  });
});

describe("les indicateurs", () => {
  const F11: PlaceDeGrille = { grille: G1, nature: "indicateur", ligne: "f1.1.s1", politique: "" };

  test("par fonction : type, portée, nombre ; ce qui n’en est pas un ne s’écrit pas", async () => {
    await ouvrir(UNE_GRILLE, { reprise: F11 });
    expect(ecran.titre).toMatch(/^1\.1 Exercice d’une fonction de conseil/);
    expect(ecran.texte).toContain("à l’échelle de la CTG : compté une seule fois pour toute l’équipe.");
    expect(ecran.texte).toContain("il peut rester vide d’ici là");
    // Les réunions n'ont pas de nature (R-IND-1), les deux autres si.
    expect(ecran.tous("label").filter(({ textContent }) => textContent === "Nature")).toHaveLength(2);
    const nombre = ecran.champ("Nombre");
    await ecran.ecrire(nombre, "douze");
    await ecran.quitter(nombre);
    expect(porte.ecrites).toEqual([]);
    expect(ecran.texte).toContain("Écrivez le nombre seul");
    await ecran.ecrire(nombre, "12");
    await ecran.quitter(nombre);
    expect(porte.ecrites.map(({ saisie }) => saisie)).toEqual([
      { nature: "indicateur", grille: G1, indicateur: "f1.1.s1", reponse: { nombre: 12 } },
    ]);
    await ecran.ecrire(nombre, "");
    await ecran.quitter(nombre);
    expect(porte.dossier.grilles[0]?.reponses.indicateurs["f1.1.s1"]?.nombre).toBeNull();
  });

  test("un nombre laissé faux se dit à l’étape suivante, et se retrouve à corriger", async () => {
    await ouvrir(UNE_GRILLE, { reprise: F11 });
    await ecran.ecrire(ecran.champ("Nombre"), "une douzaine");
    await ecran.presser(ecran.bouton("Suivante"));
    expect(ecran.annonces.join()).toContain("« une douzaine » n’est pas un nombre");
    expect(porte.ecrites).toEqual([]);
    await ecran.presser(ecran.bouton("Corriger"));
    expect(ecran.champ("Nombre").value).toBe("une douzaine");
    expect(actif()).toBe(ecran.champ("Nombre"));
    expect(ecran.texte).not.toContain("Un nombre reste à corriger");
    await ecran.ecrire(ecran.champ("Nombre"), "12");
    await ecran.presser(ecran.bouton("Suivante"));
    expect(ecran.texte).not.toContain("Un nombre reste à corriger");
    expect(porte.dossier.grilles[0]?.reponses.indicateurs["f1.1.s1"]?.nombre).toBe(12);
  });

  test("un nombre laissé faux s’efface devant celui que la cellule dit depuis", async () => {
    await ouvrir(UNE_GRILLE, { reprise: F11 });
    await ecran.ecrire(ecran.champ("Nombre"), "une douzaine");
    await ecran.quitter(ecran.champ("Nombre"));
    await ecran.pendant(() =>
      porte.changer((lu) => ({
        ...lu,
        dossier: appliquerSaisie(lu.dossier, {
          nature: "indicateur",
          grille: G1,
          indicateur: "f1.1.s1",
          reponse: { nombre: 7 },
        }),
      })),
    );
    expect(ecran.champ("Nombre").value).toBe("7");
  });

  test("le journal propose, on reprend, on peut encore changer", async () => {
    const reunion = {
      type: "copil" as const,
      objet: "Copil de printemps",
      thematique: "" as const,
      partenaires: "",
      participants: null,
      poste: "",
      remarque: "",
    };
    const annee = String(UNE_GRILLE.annee);
    const journal = [`${annee}-03-12`, `${annee}-10-02`, "2001-01-01"].map((date) => ({ ...reunion, date }));
    await ouvrir(UNE_GRILLE, {
      reprise: F11,
      retoucher: (lu) => ({ ...lu, dossier: { ...lu.dossier, journal } }),
    });
    expect(ecran.texte).toContain("Le journal en compte 2");
    expect(ecran.texte).toContain("d’une autre année");
    const reprendre = ecran.bouton("Reprendre");
    await ecran.presser(reprendre);
    expect(ecran.champ("Nombre").value).toBe("2");
    expect(reprendre.getAttribute("aria-disabled")).toBe("true");
    expect(actif()).toBe(reprendre);
    await ecran.ecrire(ecran.champ("Nombre"), "3");
    await ecran.quitter(ecran.champ("Nombre"));
    expect(porte.dossier.grilles[0]?.reponses.indicateurs["f1.1.s1"]?.nombre).toBe(3);
  });
});

describe("la mission en liste", () => {
  beforeEach(() => window.localStorage.setItem("ctg-saisie liste", "oui"));

  test("toute la mission, activités puis indicateurs ; Entrée descend d’une ligne, puis change de mission", async () => {
    await ouvrir(UNE_GRILLE, { reprise: activite("m2.a04") });
    expect(ecran.tous("h3")).toHaveLength(4 + 2);
    const derniere = ecran.tous(".carte")[3]!;
    await ecran.viser(derniere.querySelector<HTMLElement>("[role=radio]")!);
    await ecran.touche("2");
    expect(porte.ecrites[0]?.saisie).toMatchObject({ activite: "m2.a04", politique: "famille", note: 2 });
    await ecran.touche("Enter");
    expect(actif().closest("fieldset")).not.toBeNull();
    await ecran.touche("Enter", { ctrlKey: true });
    await ecran.touche("Enter", { ctrlKey: true });
    expect(ecran.titre).toMatch(/^Mission 3/);
    expect(rangeeActive()).toBe("Famille");
  });

  test("une ligne que l’on finit reste sous les doigts, même filtrée", async () => {
    await ouvrir(notee(UNE_GRILLE, "m2.a02", 1, 1, 1), { reprise: activite("m2.a01") });
    const filtre = ecran.tous("select")[0] as HTMLSelectElement;
    await ecran.pendant(() => {
      filtre.value = "vides";
      filtre.dispatchEvent(new Event("change", { bubbles: true }));
    });
    expect(ecran.tous("h3")).toHaveLength(3 + 2);
    await ecran.viser(ecran.tous(".carte [role=radio]")[0]!);
    for (const touche of ["1", "1", "1"]) await ecran.touche(touche);
    expect(ecran.tous("h3")).toHaveLength(3 + 2);
    expect(rangeeActive()).toBe("Social");
  });
});

function lue() {
  const { lecture } = porte.suivi.instantane();
  if (lecture.etape !== "lue" || lecture.etat.lecture.etat !== "lu") throw new Error("rien de lu");
  return lecture.etat.lecture;
}

function sansNc(identifiant: string): ModeleDeGrille {
  return {
    ...MODELE,
    rubriques: MODELE.rubriques.map((rubrique) => ({
      ...rubrique,
      activites: rubrique.activites.map((autre) =>
        autre.identifiant === identifiant ? { ...autre, ncAutorise: false } : autre,
      ),
    })),
  };
}
