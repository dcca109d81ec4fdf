import { EXEMPLE } from "../../../src/donnees";
import { brouillonVide } from "../../../src/volet/dossier/brouillon";
import { CLES } from "../../../src/volet/dossier/valider";
import { gabaritDe, sansLesNoms } from "../../../src/volet/fichiers/gabaritDe";
import { validerGabarit } from "../../../src/volet/fichiers/validerGabarit";
import { choixDe, EXEMPLE_SAISI, NATIONAL, SOCLE_DU_CLASSEUR, SOCLE_VIDE } from "../dossier/fabrique";

const VIDE = brouillonVide(2025, "national", NATIONAL);

describe("le gabarit d’un dossier", () => {
  const { dossier, modele } = gabaritDe(
    sansLesNoms(EXEMPLE_SAISI),
    choixDe(EXEMPLE_SAISI, SOCLE_DU_CLASSEUR),
  );

  test("garde l’identité, le champ, les politiques et le modèle", () => {
    const { territoire, employeur, annee, champ, politiques, profil } = EXEMPLE.dossier;
    expect(dossier).toMatchObject({ territoire, employeur, annee, champ, politiques, profil });
    expect(modele).toEqual(SOCLE_DU_CLASSEUR.lu.modele);
  });

  test("garde les postes, sans les personnes", () => {
    expect(dossier.postes).toEqual(
      EXEMPLE.dossier.postes.map((poste) => ({ ...poste, prenom: "", nom: "" })),
    );
  });

  test("n’a ni note hors les NC du champ, ni commentaire d’une note, ni indicateur", () => {
    const notes = dossier.grilles.flatMap(({ reponses }) =>
      Object.values(reponses.notes).flatMap((ligne) => Object.values(ligne)),
    );
    expect(new Set(notes)).toEqual(new Set(EXEMPLE.dossier.champ.horsChamp.length > 0 ? ["NC"] : []));
    expect(dossier.grilles.map(({ reponses }) => reponses.indicateurs)).toEqual(
      dossier.grilles.map(() => ({})),
    );
    expect(dossier.mention).toBe("");
  });
});

describe("le gabarit d’une collectivité décrite", () => {
  test("ce qui n’est pas dit reste à compléter", () => {
    const brouillon = { ...VIDE, territoire: " Pays d’Essai ", debutCtg: "1/9/2024" };
    const { dossier } = gabaritDe(brouillon, choixDe(brouillon, SOCLE_VIDE));
    expect(dossier).toMatchObject({
      territoire: { nom: "Pays d’Essai", caf: "", debutCtg: "2024-09-01", finCtg: "" },
      annee: 2025,
      employeur: "",
      postes: [{ libelle: "pilote", prenom: "", nom: "", quotite: 0 }],
    });
  });

  test("une grille commune, si l’on veut", () => {
    const brouillon = { ...VIDE, repartition: "commune" } as const;
    expect(gabaritDe(brouillon, choixDe(brouillon, SOCLE_VIDE)).dossier.grilles).toMatchObject([
      { poste: "" },
    ]);
  });
});

describe("ce qui empêche de préparer", () => {
  const fautesDe = (brouillon: typeof VIDE) => [
    ...validerGabarit(brouillon, choixDe(brouillon, SOCLE_VIDE)).keys(),
  ];

  test("le territoire, la Caf et l’année manquent ; l’employeur, les noms et les quotités peuvent manquer", () => {
    expect(fautesDe({ ...VIDE, annee: "" })).toEqual([CLES.territoire, CLES.caf, CLES.annee]);
  });

  test("une date fausse, un hors champ sans motif, aucun poste", () => {
    const fautif = {
      ...VIDE,
      territoire: "T",
      caf: "C",
      finCtg: "31/02/2025",
      postes: [],
      horsChamp: [{ nature: "thematique", cible: "Communication", motif: " " } as const],
    };
    expect(fautesDe(fautif)).toEqual([
      CLES.finCtg,
      CLES.motif("thematique", "Communication"),
      CLES.ajouterUnPoste,
    ]);
  });
});
