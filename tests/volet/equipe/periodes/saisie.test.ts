import {
  EQUIPE_VIDE,
  ficheVide,
  type Periode,
  type PeriodeDePresence,
} from "../../../../src/domaine/equipe/equipe";
import { brouillonDe, brouillonNeuf } from "../../../../src/volet/equipe/periodes/brouillon";
import { direLePlus, nommerLaPeriode } from "../../../../src/volet/equipe/periodes/phrases";
import {
  avecLesJours,
  preparer,
  saisirUnAjout,
  saisirUnChangementDeQuotite,
  saisirUneModification,
  saisirUnDepart,
  type Saisie,
} from "../../../../src/volet/equipe/periodes/saisie";

const QUI = { poste: "p1", qui: "Camille Exemple" };
const PRESENCE: PeriodeDePresence = { nature: "presence", debut: "2024-01-08", fin: "", quotite: 0.7 };
const MALADIE: Periode = { nature: "maladie", debut: "2024-02-26", fin: "2024-04-05" };
const VACANCE: Periode = {
  nature: "vacance",
  debut: "2024-07-16",
  fin: "2024-11-30",
  information: "2024-07-18",
};

/** Les périodes du poste après le geste, et ce qui s'en dira. */
function faire(saisie: Saisie, periodes: readonly Periode[]) {
  const pret = preparer(saisie, QUI);
  const equipe = { ...EQUIPE_VIDE, fiches: [{ ...ficheVide("p1"), periodes }] };
  const apres = pret?.geste(equipe);
  return { fait: pret?.fait, periodes: apres?.fiches[0]?.periodes };
}

const ecrire = (saisie: Saisie, partie: Partial<Saisie["brouillon"]>): Saisie => ({
  ...saisie,
  brouillon: { ...saisie.brouillon, ...partie },
});

test("une période relue pour être modifiée se récrit telle qu’elle était", () => {
  for (const periode of [PRESENCE, MALADIE, VACANCE]) {
    const { periodes } = faire(saisirUneModification(periode, 0.5), [periode]);
    expect(periodes).toEqual([periode]);
  }
});

test("le brouillon est en français", () => {
  expect(brouillonDe(VACANCE, 0.7)).toEqual({
    nature: "vacance",
    debut: "16/07/2024",
    fin: "30/11/2024",
    quotite: "0,7",
    information: "18/07/2024",
  });
  // Une quotité encore inconnue laisse un champ à remplir, pas un zéro à corriger.
  expect(brouillonNeuf("presence", { debut: "", fin: "" }, 0).quotite).toBe("");
});

test("on commence par l’arrivée, puis par ce qui l’interrompt", () => {
  const jours = { debut: "2024-03-01", fin: "2024-03-31" };
  expect(saisirUnAjout([], jours, 0.7).brouillon.nature).toBe("presence");
  expect(saisirUnAjout([PRESENCE], jours, 0.7).brouillon).toMatchObject({
    nature: "maladie",
    debut: "01/03/2024",
    fin: "31/03/2024",
  });
});

test("une période s’ajoute à sa place, en dates AAAA-MM-JJ", () => {
  const saisie = saisirUnAjout([PRESENCE], { debut: "2024-03-01", fin: "2024-03-31" }, 0.7);
  expect(faire(saisie, [PRESENCE])).toEqual({
    fait: "Maladie du 01/03/2024 au 31/03/2024\u00a0: période ajoutée à Camille Exemple.",
    periodes: [PRESENCE, { nature: "maladie", debut: "2024-03-01", fin: "2024-03-31" }],
  });
});

test("une nature changée n’emporte que ce qui est à elle", () => {
  const saisie = ecrire(saisirUneModification(VACANCE, 0.7), { nature: "maladie" });
  expect(faire(saisie, [VACANCE]).periodes).toEqual([
    { nature: "maladie", debut: "2024-07-16", fin: "2024-11-30" },
  ]);
});

test("changer de quotité ferme la présence la veille et en ouvre une", () => {
  const saisie = ecrire(saisirUnChangementDeQuotite(PRESENCE), { debut: "01/03/2024", quotite: "50 %" });
  expect(faire(saisie, [PRESENCE])).toEqual({
    fait: "Camille Exemple est à 0,5 ETP à partir du 01/03/2024.",
    periodes: [
      { nature: "presence", debut: "2024-01-08", fin: "2024-02-29", quotite: 0.7 },
      { nature: "presence", debut: "2024-03-01", fin: "", quotite: 0.5 },
    ],
  });
});

test("un départ ferme la présence en cours", () => {
  const saisie = ecrire(saisirUnDepart(PRESENCE), { fin: "30/6/2024" });
  expect(faire(saisie, [PRESENCE])).toEqual({
    fait: "Départ de Camille Exemple le 30/06/2024.",
    periodes: [{ ...PRESENCE, fin: "2024-06-30" }],
  });
});

test("rien ne se prépare tant qu’il y a une faute", () => {
  expect(preparer(saisirUnDepart(PRESENCE), QUI)).toBeNull();
  expect(preparer(saisirUnAjout([], { debut: "", fin: "" }, 0.7), QUI)).toBeNull();
});

test("une période que la feuille a changée entre-temps ne se modifie pas", () => {
  const pret = preparer(ecrire(saisirUneModification(MALADIE, 0.7), { fin: "06/04/2024" }), QUI);
  const ailleurs = { ...EQUIPE_VIDE, fiches: [{ ...ficheVide("p1"), periodes: [PRESENCE] }] };
  expect(pret?.geste(ailleurs)).toBeNull();
});

test("choisir des mois pendant une saisie n’y change que ses jours", () => {
  const jours = { debut: "2024-05-01", fin: "2024-05-31" };
  expect(avecLesJours(saisirUneModification(MALADIE, 0.7), jours)).toMatchObject({
    geste: "modifier",
    ancienne: MALADIE,
    brouillon: { debut: "01/05/2024", fin: "31/05/2024" },
  });
  // La nouvelle quotité vaut dès le premier de ces jours ; le départ est le dernier.
  expect(avecLesJours(saisirUnChangementDeQuotite(PRESENCE), jours).brouillon).toMatchObject({
    debut: "01/05/2024",
    fin: "",
  });
  expect(avecLesJours(saisirUnDepart(PRESENCE), jours).brouillon).toMatchObject({
    debut: "08/01/2024",
    fin: "31/05/2024",
  });
});

test("les périodes se nomment en français", () => {
  expect(
    [PRESENCE, MALADIE, VACANCE].map((periode) => [nommerLaPeriode(periode), direLePlus(periode)]),
  ).toEqual([
    ["Présence depuis le 08/01/2024", "Quotité 0,7"],
    ["Maladie du 26/02/2024 au 05/04/2024", ""],
    ["Vacance du 16/07/2024 au 30/11/2024", "Caf informée le 18/07/2024"],
  ]);
  expect(nommerLaPeriode({ nature: "maladie", debut: "2024-03-04", fin: "2024-03-04" })).toBe(
    "Maladie le 04/03/2024",
  );
  expect(direLePlus({ ...VACANCE, information: "" })).toBe("Caf non informée par écrit");
});
