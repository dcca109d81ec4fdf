import fc from "fast-check";
import { ficheVide, type Equipe } from "../../../../src/domaine/equipe/equipe";
import { saisieDe, type Champ, type FicheSaisie } from "../../../../src/volet/equipe/fiche/champs";
import { enregistrerLaFiche } from "../../../../src/volet/equipe/fiche/enregistrerLaFiche";
import { EQUIPE, equipes, faire, POSTES } from "../outils";

const ficheDe = ({ fiches }: Equipe, poste: string) => fiches.find((fiche) => fiche.poste === poste);

test("n’écrit que les champs retouchés : le reste est ce que la feuille en dit au moment d’écrire", () => {
  const [camille, autre] = EQUIPE.fiches;
  // Pendant la saisie du niveau, quelqu'un corrige le diplôme et la clé dans la feuille.
  const entretemps: Equipe = {
    ...EQUIPE,
    fiches: [
      {
        ...camille!,
        qualification: { ...camille!.qualification, diplome: "Master" },
        ventilation: { parentalite: 1 },
      },
      autre!,
    ],
  };
  const ecrite = faire(enregistrerLaFiche("p1", { niveau: "5", "part.parentalite": "20 %" }), entretemps);
  expect(ficheDe(ecrite, "p1")).toEqual({
    ...camille!,
    qualification: { ...camille!.qualification, diplome: "Master", niveau: 5 },
    ventilation: { parentalite: 0.2 },
  });
  expect(ficheDe(ecrite, "p2")).toBe(autre);
});

test("la fiche d’un poste qui n’en a pas naît avec ses seuls champs dits", () => {
  const ecrite = faire(enregistrerLaFiche("p3", { salaireAffecte: "12 345,60" }), EQUIPE);
  expect(ecrite.fiches).toEqual([...EQUIPE.fiches, { ...ficheVide("p3"), salaireAffecte: 12345.6 }]);
});

test("un champ à la fois, les autres ne bougent pas ; les périodes et le reste de l’équipe jamais", () => {
  const champs = Object.keys(saisieDe(ficheVide("p1"), EQUIPE)) as Champ[];
  fc.assert(
    fc.property(
      equipes,
      equipes,
      fc.constantFrom(...POSTES),
      fc.constantFrom(...champs),
      (equipe, autre, poste, champ) => {
        const donnee = saisieDe(ficheDe(autre, poste) ?? ficheVide(poste), autre);
        const retouches = { [champ]: donnee[champ] } as Partial<FicheSaisie>;
        const ecrite = faire(enregistrerLaFiche(poste, retouches), equipe);
        const avant = ficheDe(equipe, poste) ?? ficheVide(poste);
        const apres = ficheDe(ecrite, poste)!;
        const attendue = saisieDe(avant, equipe);
        expect(saisieDe(apres, ecrite)).toEqual({
          ...attendue,
          [champ]: champ === "diplome" ? donnee.diplome.trim() : donnee[champ],
        });
        expect(apres.periodes).toEqual(avant.periodes);
        expect({ ...ecrite, fiches: ecrite.fiches.filter((fiche) => fiche !== apres) }).toEqual({
          ...equipe,
          fiches: equipe.fiches.filter((fiche) => fiche.poste !== poste),
        });
      },
    ),
  );
});
