import fc from "fast-check";
import { surLEquipe, type GesteDEquipe } from "../../../src/domaine/dossier/geste";
import {
  EQUIPE_VIDE,
  ficheVide,
  type Equipe,
  type Periode,
  type PeriodeDePresence,
  type PieceSuivie,
} from "../../../src/domaine/equipe/equipe";
import {
  ajouterPeriode,
  changerDeQuotite,
  changerLaFiche,
  poserCof,
  poserEmployeur,
  remplacerPeriode,
  retirerCof,
  retirerEmployeur,
  retirerPeriode,
  suivrePiece,
} from "../../../src/domaine/equipe/gestes";
import { ecrireJour, lireJour } from "../../../src/domaine/equipe/jours";
import { EXEMPLE } from "../../../src/donnees";
import { equipeTiree, periode as periodeTiree } from "../../plan/outils/equipes";

const { equipe: EQUIPE } = EXEMPLE.dossier;
const POSTES = ["p1", "p2", "p3"] as const;

const equipes = equipeTiree(POSTES);
const poste = fc.constantFrom(...POSTES);

const MALADIE: Periode = { nature: "maladie", debut: "2024-06-03", fin: "2024-06-30" };

function faire(geste: GesteDEquipe, equipe: Equipe): Equipe {
  const suivante = geste(equipe);
  if (suivante === null) throw new Error("Le geste n’a pas abouti.");
  return suivante;
}

const periodesDe = ({ fiches }: Equipe, cible: string) =>
  fiches.find((fiche) => fiche.poste === cible)?.periodes ?? [];

/** L'équipe sans la fiche d'un poste : ce qu'un geste sur lui n'a pas à toucher. */
const sansLui = (equipe: Equipe, cible: string): Equipe => ({
  ...equipe,
  fiches: equipe.fiches.filter((fiche) => fiche.poste !== cible),
});

/** Un poste sans fiche et un poste dont la fiche ne dit rien sont la même chose. */
const normale = (equipe: Equipe): Equipe => ({
  ...equipe,
  fiches: equipe.fiches.filter((fiche) => JSON.stringify(fiche) !== JSON.stringify(ficheVide(fiche.poste))),
});

describe("les périodes d’un poste", () => {
  test("ajouter puis retirer rend l’équipe", () => {
    fc.assert(
      fc.property(equipes, poste, periodeTiree, (equipe, cible, periode) => {
        // Deux périodes identiques ne se distinguent pas : il en reste toujours une.
        const rendue = faire(retirerPeriode(cible, periode), faire(ajouterPeriode(cible, periode), equipe));
        expect(normale(rendue)).toEqual(normale(equipe));
      }),
    );
  });

  test("remplacer puis remplacer à rebours rend les mêmes périodes", () => {
    fc.assert(
      fc.property(equipes, poste, periodeTiree, periodeTiree, (equipe, cible, ancienne, nouvelle) => {
        const avant = faire(ajouterPeriode(cible, ancienne), equipe);
        const apres = faire(remplacerPeriode(cible, ancienne, nouvelle), avant);
        const rendue = faire(remplacerPeriode(cible, nouvelle, ancienne), apres);
        expect([...periodesDe(rendue, cible)].map(ecrire).sort()).toEqual(
          [...periodesDe(avant, cible)].map(ecrire).sort(),
        );
      }),
    );
  });

  test("remplacer, c’est retirer puis ajouter", () => {
    fc.assert(
      fc.property(equipes, poste, periodeTiree, periodeTiree, (equipe, cible, ancienne, nouvelle) => {
        const avant = faire(ajouterPeriode(cible, ancienne), equipe);
        const remplacee = faire(remplacerPeriode(cible, ancienne, nouvelle), avant);
        const refaite = faire(ajouterPeriode(cible, nouvelle), faire(retirerPeriode(cible, ancienne), avant));
        expect([...periodesDe(remplacee, cible)].map(ecrire).sort()).toEqual(
          [...periodesDe(refaite, cible)].map(ecrire).sort(),
        );
      }),
    );
  });

  test("restent dans l’ordre de leur début, et l’ajout n’en perd aucune", () => {
    fc.assert(
      fc.property(equipes, poste, fc.array(periodeTiree, { maxLength: 6 }), (equipe, cible, ajoutees) => {
        const suivante = ajoutees.reduce((e, periode) => faire(ajouterPeriode(cible, periode), e), equipe);
        const debuts = periodesDe(suivante, cible).map(({ debut }) => debut);
        expect(debuts).toEqual([...debuts].sort());
        expect(periodesDe(suivante, cible).map(ecrire).sort()).toEqual(
          [...periodesDe(equipe, cible), ...ajoutees].map(ecrire).sort(),
        );
      }),
    );
  });

  test("d’un même jour, la dernière ajoutée vient après", () => {
    const autre: Periode = { ...MALADIE, fin: "" };
    const suivante = faire(ajouterPeriode("p3", autre), faire(ajouterPeriode("p3", MALADIE), EQUIPE));
    expect(periodesDe(suivante, "p3")).toEqual([MALADIE, autre]);
  });

  test("un geste sur un poste ne touche que le sien", () => {
    fc.assert(
      fc.property(equipes, poste, periodeTiree, (equipe, cible, periode) => {
        expect(sansLui(faire(ajouterPeriode(cible, periode), equipe), cible)).toEqual(sansLui(equipe, cible));
      }),
    );
  });

  test("la fiche naît avec la première période d’un poste qui n’en avait pas", () => {
    expect(faire(ajouterPeriode("p3", MALADIE), EQUIPE).fiches).toEqual([
      ...EQUIPE.fiches,
      { ...ficheVide("p3"), periodes: [MALADIE] },
    ]);
  });

  test.each<[string, Periode]>([
    ["la fin", { ...MALADIE, fin: "" }],
    ["le début", { ...MALADIE, debut: "2024-06-04" }],
    ["la nature", { nature: "vacance", debut: MALADIE.debut, fin: MALADIE.fin, information: "" }],
  ])("dont %s a changé dans la feuille n’y est plus : ni remplacée, ni retirée", (_, changee) => {
    const equipe = faire(ajouterPeriode("p1", changee), EQUIPE);
    expect(retirerPeriode("p1", MALADIE)(equipe)).toBeNull();
    expect(remplacerPeriode("p1", MALADIE, { ...MALADIE, fin: "2024-07-01" })(equipe)).toBeNull();
    expect(retirerPeriode("p3", changee)(equipe)).toBeNull();
  });

  test("la quotité d’une présence et l’information d’une vacance la distinguent aussi", () => {
    const presence: Periode = { nature: "presence", debut: "2024-01-01", fin: "", quotite: 0.5 };
    const vacance: Periode = { nature: "vacance", debut: "2024-01-01", fin: "", information: "2024-01-05" };
    const equipe = faire(ajouterPeriode("p3", vacance), faire(ajouterPeriode("p3", presence), EQUIPE));
    expect(retirerPeriode("p3", { ...presence, quotite: 0.6 })(equipe)).toBeNull();
    expect(retirerPeriode("p3", { ...vacance, information: "" })(equipe)).toBeNull();
    expect(periodesDe(faire(retirerPeriode("p3", { ...presence }), equipe), "p3")).toEqual([vacance]);
  });

  test("de deux périodes identiques, une seule part", () => {
    const equipe = faire(ajouterPeriode("p3", MALADIE), faire(ajouterPeriode("p3", MALADIE), EQUIPE));
    expect(periodesDe(faire(retirerPeriode("p3", MALADIE), equipe), "p3")).toEqual([MALADIE]);
    const remplacante: Periode = { ...MALADIE, fin: "2024-07-31" };
    expect(periodesDe(faire(remplacerPeriode("p3", MALADIE, remplacante), equipe), "p3")).toEqual(
      expect.arrayContaining([MALADIE, remplacante]),
    );
  });
});

describe("un changement de quotité", () => {
  const PRESENCE: PeriodeDePresence = {
    nature: "presence",
    debut: "2024-01-15",
    fin: "2024-12-31",
    quotite: 0.5,
  };
  const equipe = faire(ajouterPeriode("p3", PRESENCE), EQUIPE);

  test("ferme la présence la veille et en ouvre une autre jusqu’à la même fin", () => {
    const changee = faire(changerDeQuotite("p3", PRESENCE, "2024-03-01", 0.8), equipe);
    expect(periodesDe(changee, "p3")).toEqual([
      // 2024 est bissextile.
      { ...PRESENCE, fin: "2024-02-29" },
      { ...PRESENCE, debut: "2024-03-01", quotite: 0.8 },
    ]);
    expect(sansLui(changee, "p3")).toEqual(sansLui(equipe, "p3"));
  });

  test("d’une présence en cours la laisse en cours", () => {
    const enCours = { ...PRESENCE, fin: "" };
    const changee = faire(
      changerDeQuotite("p3", enCours, "2025-01-01", 1),
      faire(ajouterPeriode("p3", enCours), EQUIPE),
    );
    expect(periodesDe(changee, "p3")).toEqual([
      { ...PRESENCE, fin: "2024-12-31" },
      { ...PRESENCE, debut: "2025-01-01", fin: "", quotite: 1 },
    ]);
  });

  test("vaut du lendemain du premier jour au dernier, pas ailleurs", () => {
    const depuis = (jour: string) => changerDeQuotite("p3", PRESENCE, jour, 0.8)(equipe);
    expect(depuis("2024-01-16")).not.toBeNull();
    expect(depuis("2024-12-31")).not.toBeNull();
    for (const jour of ["2024-01-15", "2023-06-01", "2025-01-01", "2024-02-30", ""]) {
      expect(depuis(jour)).toBeNull();
    }
  });

  test("d’une présence changée ou retirée dans la feuille ne se fait pas", () => {
    expect(changerDeQuotite("p3", { ...PRESENCE, quotite: 0.6 }, "2024-03-01", 0.8)(equipe)).toBeNull();
    expect(changerDeQuotite("p3", PRESENCE, "2024-03-01", 0.8)(EQUIPE)).toBeNull();
  });

  test("ne change pas le nombre de jours présents, où qu’il tombe", () => {
    const jours = ({ debut, fin }: Periode) => lireJour(fin)! - lireJour(debut)! + 1;
    fc.assert(
      fc.property(fc.integer({ min: lireJour("2024-01-16")!, max: lireJour("2024-12-31")! }), (jour) => {
        const [avant, apres] = periodesDe(
          faire(changerDeQuotite("p3", PRESENCE, ecrireJour(jour), 1), equipe),
          "p3",
        );
        expect(jours(avant!) + jours(apres!)).toBe(jours(PRESENCE));
        expect(jours(avant!)).toBeGreaterThan(0);
        expect(apres!.debut).toBe(ecrireJour(jour));
      }),
    );
  });
});

describe("la fiche d’un poste", () => {
  test("les champs donnés changent, les autres et les périodes restent", () => {
    fc.assert(
      fc.property(equipes, poste, (equipe, cible) => {
        const avant = equipe.fiches.find((fiche) => fiche.poste === cible) ?? ficheVide(cible);
        const suivante = faire(changerLaFiche(cible, { heuresPrevues: 800, employeur: "e2" }), equipe);
        expect(suivante.fiches.find((fiche) => fiche.poste === cible)).toEqual({
          ...avant,
          heuresPrevues: 800,
          employeur: "e2",
        });
        expect(sansLui(suivante, cible)).toEqual(sansLui(equipe, cible));
      }),
    );
  });

  test("chaque fiche garde son rang", () => {
    const suivante = faire(changerLaFiche("p1", { partSppe: 1 }), EQUIPE);
    expect(suivante.fiches.map((fiche) => fiche.poste)).toEqual(["p1", "p2"]);
  });
});

describe("les employeurs", () => {
  const MAIRIE = { identifiant: "e3", nom: "Mairie", perimetre: "", lien: "signataire" } as const;

  test("poser ajoute un employeur, ou remplace à sa place celui qui porte son identifiant", () => {
    const avec = faire(poserEmployeur(MAIRIE), EQUIPE);
    expect(avec.employeurs).toEqual([...EQUIPE.employeurs, MAIRIE]);
    const premier = { ...EQUIPE.employeurs[0]!, lien: "aucun" } as const;
    expect(faire(poserEmployeur(premier), avec).employeurs).toEqual([premier, EQUIPE.employeurs[1], MAIRIE]);
  });

  test("ajouter puis retirer rend l’équipe, tant que rien ne le désigne", () => {
    fc.assert(
      fc.property(equipes, (equipe) => {
        const neuf = { ...MAIRIE, identifiant: "e99" };
        expect(faire(retirerEmployeur("e99"), faire(poserEmployeur(neuf), equipe))).toEqual(equipe);
      }),
    );
  });

  test("ne se retire pas si une fiche ou une Cof en dépend", () => {
    const avec = faire(poserEmployeur(MAIRIE), EQUIPE);
    expect(retirerEmployeur("e3")(faire(changerLaFiche("p1", { employeur: "e3" }), avec))).toBeNull();
    expect(retirerEmployeur("e3")(faire(poserCof({ ...EQUIPE.cofs[0]!, employeur: "e3" }), avec))).toBeNull();
    expect(faire(retirerEmployeur("e3"), avec)).toEqual(EQUIPE);
  });

  test("le premier, celui du dossier, ne se retire pas, même si aucune fiche ne le nomme", () => {
    const seuls = { ...EQUIPE_VIDE, employeurs: EQUIPE.employeurs };
    expect(retirerEmployeur("e1")(seuls)).toBeNull();
    expect(retirerEmployeur("e2")(seuls)).not.toBeNull();
  });

  test("aucun retrait ne laisse une fiche ou une Cof désigner un employeur qui n’est plus là", () => {
    fc.assert(
      fc.property(equipes, fc.constantFrom("e1", "e2", "e10"), (equipe, identifiant) => {
        const suivante = retirerEmployeur(identifiant)(equipe);
        const designe = [...equipe.fiches, ...equipe.cofs].some(({ employeur }) => employeur === identifiant);
        const premier = equipe.employeurs[0]?.identifiant === identifiant;
        expect(suivante === null).toBe(designe || premier);
      }),
    );
  });
});

describe("le registre des Cof", () => {
  const [COF] = EQUIPE.cofs;

  test("poser inscrit une Cof, ou remplace à sa place celle qui porte son identifiant", () => {
    const deux = faire(poserCof({ ...COF!, identifiant: "c2", type: "diagnostic" }), EQUIPE);
    expect(deux.cofs.map(({ type }) => type)).toEqual(["coordination", "diagnostic"]);
    const corrigee = faire(poserCof({ ...COF!, nouveauxEtp: 0.5 }), deux);
    expect(corrigee.cofs.map(({ nouveauxEtp }) => nouveauxEtp)).toEqual([0.5, 0]);
  });

  test("inscrire puis retirer rend l’équipe", () => {
    fc.assert(
      fc.property(equipes, (equipe) => {
        const neuve = { ...COF!, identifiant: "c99" };
        expect(faire(retirerCof("c99"), faire(poserCof(neuve), equipe))).toEqual(equipe);
      }),
    );
  });
});

describe("les pièces à fournir", () => {
  const etat = fc.constantFrom<PieceSuivie["etat"]>("remise", "sans-objet", "");

  test("une pièce n’a qu’un état, le dernier dit ; les autres ne bougent pas", () => {
    fc.assert(
      fc.property(
        equipes,
        fc.constantFrom("activite-previsionnelle", "autre"),
        etat,
        (equipe, piece, dit) => {
          const suivie = { piece, etat: dit, date: "2025-03-12", remarque: "" };
          const { pieces, ...reste } = faire(suivrePiece(suivie), equipe);
          expect(pieces.filter((connue) => connue.piece === piece)).toEqual([suivie]);
          expect(pieces.filter((connue) => connue.piece !== piece)).toEqual(
            equipe.pieces.filter((connue) => connue.piece !== piece),
          );
          const { pieces: _, ...avant } = equipe;
          expect(reste).toEqual(avant);
        },
      ),
    );
  });
});

describe("un geste d’équipe sur le dossier", () => {
  test("ne change que l’équipe", () => {
    const { dossier } = EXEMPLE;
    const suivant = surLEquipe(ajouterPeriode("p1", MALADIE))(dossier);
    expect(suivant).toEqual({ ...dossier, equipe: faire(ajouterPeriode("p1", MALADIE), EQUIPE) });
  });

  test("sans objet, il l’est aussi pour le dossier", () => {
    expect(surLEquipe(retirerPeriode("p1", MALADIE))(EXEMPLE.dossier)).toBeNull();
  });
});

function ecrire(periode: Periode): string {
  return JSON.stringify(periode, Object.keys(periode).sort());
}
