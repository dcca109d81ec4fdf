/** @jest-environment jsdom */
import type { Dossier } from "../../../../src/domaine/dossier/dossier";
import type { Note, ReponseIndicateur } from "../../../../src/domaine/grille/reponses";
import { EXEMPLE } from "../../../../src/donnees";
import { Comprendre } from "../../../../src/volet/grille/resultats/Comprendre";
import { SyntheseDeLEquipe } from "../../../../src/volet/grille/resultats/SyntheseDeLEquipe";
import { ClasseurDEssai } from "../../journal/outils/classeurDEssai";
import { Ecran, lisible } from "../../journal/outils/ecran";

const COPIL = "f1.1.s1";
const ENJEUX = "f2.2.s1";
const [G1, G2] = EXEMPLE.dossier.grilles;

let classeur: ClasseurDEssai;
let ecran: Ecran;

afterEach(() => ecran.fermer());

type Reponses = {
  readonly notes: Record<string, Record<string, Note>>;
  readonly indicateurs: Record<string, number>;
};

/** Les deux grilles de l'exemple, avec ces seules réponses, sans champ déclaré. */
function equipe(premiere: Reponses, seconde: Reponses): Dossier {
  const grille = (modele: typeof G1, { notes, indicateurs }: Reponses) => {
    const dits: Record<string, ReponseIndicateur> = {};
    for (const [cle, nombre] of Object.entries(indicateurs))
      dits[cle] = { nombre, nature: "", commentaire: "" };
    return { ...modele!, reponses: { notes, commentaires: {}, indicateurs: dits } };
  };
  const champ = { horsChamp: [] };
  return { ...EXEMPLE.dossier, champ, grilles: [grille(G1, premiere), grille(G2, seconde)] };
}

async function ouvrirLaSynthese(dossier: Dossier): Promise<void> {
  classeur = new ClasseurDEssai(dossier);
  ecran = await Ecran.ouvrir(classeur, (_, lu) => <SyntheseDeLEquipe suivi={classeur.suivi} lu={lu} />);
}

const elementDe = (libelle: string) =>
  ecran.tous("li").find(({ textContent }) => textContent?.includes(libelle));

describe("l’équipe côte à côte", () => {
  test("un nombre de la CTG se compte une fois, ceux des postes s’additionnent avec leur détail", async () => {
    await ouvrirLaSynthese(
      equipe(
        { notes: {}, indicateurs: { [COPIL]: 3, [ENJEUX]: 5 } },
        { notes: {}, indicateurs: { [COPIL]: 3, [ENJEUX]: 7 } },
      ),
    );
    expect(lisible(elementDe("Nombre de réunions de l’instance")?.textContent ?? "")).toContain(
      "3, compté une fois pour toute la CTG.",
    );
    expect(ecran.texte).not.toMatch(/à accorder/i);
    expect(ecran.texte).toContain("12 en tout : 5 pour Camille Exemple et 7 pour Dominique Spécimen.");
  });

  test("un désaccord se dit, sans être tranché ni additionné, et mène à chaque cellule", async () => {
    await ouvrirLaSynthese(
      equipe({ notes: {}, indicateurs: { [COPIL]: 3 } }, { notes: {}, indicateurs: { [COPIL]: 4 } }),
    );
    expect(ecran.texte).toContain("1 indicateur à accorder");
    expect(ecran.texte).toContain("À accorder : 3 pour Camille Exemple et 4 pour Dominique Spécimen.");
    await ecran.presser(/^Aller au nombre de Dominique Spécimen/);
    const { lu } = classeur;
    const [[feuille, cellule] = []] = classeur.montrees;
    expect(feuille).toBe(lu.feuilles.get("grille:g2")?.feuille.nom);
    expect(cellule).toMatch(/^[A-Z]+\d+$/);
  });

  test("des champs différents se disent avant les pourcentages", async () => {
    const nc: Note = "NC";
    await ouvrirLaSynthese(
      equipe(
        { notes: { "m1.a01": { famille: 2 } }, indicateurs: {} },
        { notes: { "m1.a01": { famille: nc } }, indicateurs: {} },
      ),
    );
    expect(ecran.texte).toContain("Les grilles n’ont pas le même champ");
    expect(ecran.texte.indexOf("même champ")).toBeLessThan(ecran.texte.indexOf("Moyenne67"));
  });

  test("la moyenne laisse de côté une grille où rien n’est noté", async () => {
    await ouvrirLaSynthese(
      equipe(
        { notes: { "m1.a01": { famille: 1, education: 3, social: 3 } }, indicateurs: {} },
        { notes: {}, indicateurs: {} },
      ),
    );
    const lignes = ecran.tous("tbody")[0]!.querySelectorAll("tr");
    const cases = (rang: number) =>
      [...lignes[rang]!.querySelectorAll("td")].map(({ textContent }) => lisible(textContent ?? ""));
    expect(cases(2)).toEqual(["—", "—", "—", "—"]);
    expect(cases(3)[0]).toContain("33 %");
    expect(cases(3)).toEqual(cases(1));
  });
});

describe("comprendre une grille", () => {
  test("les phrases suivent une note saisie, et le changement s’annonce", async () => {
    classeur = new ClasseurDEssai(
      equipe({ notes: {}, indicateurs: {} }, { notes: { "m1.a01": { famille: 2 } }, indicateurs: {} }),
    );
    ecran = await Ecran.ouvrir(classeur, (etat, lu) => (
      <Comprendre suivi={classeur.suivi} etat={etat} lu={lu} />
    ));
    expect(ecran.texte).toContain("Mission 2 : rien de noté en Famille");
    const [premiere] = classeur.lu.modele.rubriques[1]!.activites;
    await ecran.pendant(() =>
      classeur.suivi.saisir(
        {
          nature: "note",
          grille: "g1",
          activite: premiere!.identifiant,
          politique: "famille",
          note: 2,
        },
        "Famille notée 2",
      ),
    );
    expect(ecran.texte).toContain("Mission 2 : 67 % en Famille");
    expect(ecran.texte).toContain("Notées 2, majoritairement : 1 activité");
    expect(ecran.textes("[role=status]").join()).toContain("mission 2 : 67 % en Famille");
  });
});
