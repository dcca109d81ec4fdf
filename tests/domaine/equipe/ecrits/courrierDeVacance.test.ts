import {
  courrierDeVacance,
  type VacanceAAnnoncer,
} from "../../../../src/domaine/equipe/ecrits/courrierDeVacance";
import { lisible } from "../../../donnees/outils";
import { DEPARTEMENTAL, NATIONAL, POSTE } from "../fabrique";
import { EMPLOYEUR, TERRITOIRE } from "./cas";

type Dates = Partial<Record<"debut" | "fin" | "information", string>>;

const courrier = (dates: Dates = {}, reste: Partial<VacanceAAnnoncer> = {}) =>
  lisible(
    courrierDeVacance({
      territoire: TERRITOIRE,
      employeur: EMPLOYEUR,
      poste: POSTE,
      periode: { nature: "vacance", debut: "2024-03-10", fin: "", information: "2024-03-12", ...dates },
      profil: DEPARTEMENTAL,
      annee: 2024,
      ...reste,
    }),
  );

test("R-VAC-1 : le courrier entier, prêt à copier", () => {
  expect(courrier({ fin: "2024-12-31" })).toBe(
    `Communauté d'agglomération de Grand Châtellerault

Caf de la Vienne

[à compléter : lieu], le 12 mars 2024

Objet : vacance d'un poste de chargé de coopération (CTG « Grand Châtellerault ») : Chargé des politiques éducatives

Madame, Monsieur,

Nous vous informons par écrit de la vacance d'un poste de chargé de coopération de la convention territoriale globale (CTG « Grand Châtellerault ») :
- Intitulé du poste : Chargé des politiques éducatives
- Libellé : Chargé de coopération du dispositif CTG
- Quotité : 0,7 ETP
- Employeur : Communauté d'agglomération de Grand Châtellerault
- Début de la vacance : 10 mars 2024
- Fin de la vacance : 31 décembre 2024

Cette information écrite ouvre un délai de 3 mois sans proratisation du financement apporté par la Caf, le temps du recrutement. Compté dès le début de la vacance, ce délai va jusqu'au 9 juin 2024 inclus.

Selon notre lecture, que nous vous remercions de nous confirmer, seuls les mois civils entièrement vacants et commencés après ce délai se déduisent du financement. En 2024, 6 mois sont dans ce cas : juillet, août, septembre, octobre, novembre, décembre.

Suite prévue : [à compléter : recrutement, calendrier, organisation dans l'attente].

Nous vous consulterons sur la personne pressentie avant la phase finale du recrutement.

Nous vous prions d'agréer, Madame, Monsieur, l'expression de nos salutations distinguées.

[à compléter : nom et qualité de la personne qui signe]`,
  );
});

test("une vacance en cours dit que ses mois dépendent de la suite", () => {
  expect(courrier()).toContain("Fin de la vacance : [à compléter : date de fin, si elle est connue]");
  expect(courrier()).toContain("En 2024, si le poste reste vacant, 6 mois sont dans ce cas : juillet, août,");
});

test("un seul mois déduit se dit au singulier, aucun aussi", () => {
  expect(courrier({ fin: "2024-07-31" })).toContain("En 2024, 1 mois est dans ce cas : juillet.");
  expect(courrier({ fin: "2024-07-30" })).toContain("En 2024, aucun mois n'est dans ce cas.");
});

test("une vacance à cheval : seuls les mois de l’année demandée", () => {
  const dates = { debut: "2024-11-01", fin: "2025-03-31" };
  expect(courrier(dates)).toContain("va jusqu'au 31 janvier 2025 inclus");
  expect(courrier(dates)).toContain("En 2024, aucun mois n'est dans ce cas.");
  expect(courrier(dates, { annee: 2025 })).toContain("En 2025, 2 mois sont dans ce cas : février, mars.");
});

test("une vacance qui s’achève dans le délai n’entraîne aucune déduction, au jour près", () => {
  const sansDeduction = "La vacance s'achève dans ce délai : elle n'entraîne aucune déduction.";
  expect(courrier({ fin: "2024-06-09" })).toContain(sansDeduction);
  expect(courrier({ fin: "2024-06-10" })).not.toContain(sansDeduction);
});

test("sans année, aucun mois n’est nommé", () => {
  const periode = { nature: "vacance", debut: "2024-03-10", fin: "", information: "" } as const;
  const texte = courrierDeVacance({
    territoire: TERRITOIRE,
    employeur: EMPLOYEUR,
    poste: POSTE,
    periode,
    profil: DEPARTEMENTAL,
  });
  expect(texte).toContain("se déduisent du financement.\n");
  expect(texte).not.toContain("En 20");
});

test("le premier du mois, et la date du courrier qui l’emporte sur celle de l’information", () => {
  expect(courrier({ debut: "2024-03-01" })).toContain("Début de la vacance : 1er mars 2024");
  expect(courrier({}, { dateDuCourrier: "2024-04-01" })).toContain("lieu], le 1er avril 2024");
  expect(courrier({}, { dateDuCourrier: "" })).toContain("lieu], le 12 mars 2024");
  expect(courrier({ information: "" })).toContain("lieu], le [à compléter : date du courrier]");
});

test("une date impossible ne donne ni délai faux, ni mois", () => {
  const texte = courrier({ debut: "2024-02-31" });
  expect(texte).toContain("Début de la vacance : [à compléter : date de début de la vacance]");
  expect(texte).toContain("va jusqu'au [à compléter : date de fin du délai] inclus");
  expect(texte).not.toContain("En 2024");
});

test("une fin qui précède le début n’est pas tenue pour connue", () => {
  const texte = courrier({ fin: "2024-03-01" });
  expect(texte).toContain("Fin de la vacance : [à compléter");
  expect(texte).toContain("si le poste reste vacant, 6 mois");
});

describe("R-PROFIL-1 : les règles sont celles du profil", () => {
  test("sans règle de vacance, ni délai, ni déduction", () => {
    expect(courrier({}, { profil: NATIONAL })).not.toMatch(/délai|dédui|proratis/);
    expect(courrier({}, { profil: NATIONAL })).toContain("Début de la vacance : 10 mars 2024");
  });

  const avecRegle = (changements: object) => {
    const { vacance } = DEPARTEMENTAL.regles;
    if (vacance === undefined) throw new Error("Le profil départemental a perdu sa règle de vacance.");
    const regles = { ...DEPARTEMENTAL.regles, vacance: { ...vacance, ...changements } };
    return courrier({}, { profil: { ...DEPARTEMENTAL, regles } });
  };

  test("le délai et sa condition viennent de la règle", () => {
    const texte = avecRegle({ delaiEnMois: 2, informationEcrite: false });
    expect(texte).toContain("La vacance ouvre un délai de 2 mois");
    expect(texte).toContain("va jusqu'au 9 mai 2024 inclus");
    expect(texte).toContain("7 mois sont dans ce cas : juin,");
  });

  test("une règle sans délai n’en promet pas", () => {
    const texte = avecRegle({ delaiEnMois: 0 });
    expect(texte).not.toContain("délai");
    expect(texte).toContain("9 mois sont dans ce cas : avril,");
  });

  test("la consultation de la Caf n’est annoncée que si l’éligibilité est une règle du profil", () => {
    const regles = { ...DEPARTEMENTAL.regles, eligibilite: undefined };
    expect(courrier({}, { profil: { ...DEPARTEMENTAL, regles } })).not.toContain("consulterons");
  });
});
