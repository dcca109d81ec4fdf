import { lireDate, lireQuotite } from "../../../src/volet/dossier/nombres";
import { CLES } from "../../../src/volet/dossier/valider";
import { EXEMPLE_SAISI, fautesDe, NEUF, SOCLE_DE_L_EXEMPLE } from "./fabrique";

const [poste] = NEUF.postes;

test("un formulaire rempli n’a pas de faute, l’exemple non plus", () => {
  expect([...fautesDe(NEUF)]).toEqual([]);
  expect([...fautesDe(EXEMPLE_SAISI, SOCLE_DE_L_EXEMPLE)]).toEqual([]);
});

test("les fautes viennent dans l’ordre du formulaire : la première reçoit le focus", () => {
  const fautes = fautesDe({ ...NEUF, territoire: " ", caf: "", annee: "", employeur: "", postes: [] });
  expect([...fautes.keys()]).toEqual([
    CLES.territoire,
    CLES.caf,
    CLES.annee,
    CLES.employeur,
    CLES.ajouterUnPoste,
  ]);
});

test.each(["24", "1999", "2101", "deux mille", "2024,5"])("l’année « %s » est refusée", (annee) => {
  expect(fautesDe({ ...NEUF, annee }).has(CLES.annee)).toBe(true);
});

test.each(["31/02/2024", "2024", "12-05-2024", "demain"])("la date « %s » est refusée", (debutCtg) => {
  expect(fautesDe({ ...NEUF, debutCtg }).has(CLES.debutCtg)).toBe(true);
});

test("une CTG ne finit pas avant d’avoir commencé", () => {
  const fautes = fautesDe({ ...NEUF, debutCtg: "31/12/2024", finCtg: "31/12/2019" });
  expect([...fautes.keys()]).toEqual([CLES.finCtg]);
  expect(fautesDe({ ...NEUF, debutCtg: "31/12/2024", finCtg: "31/12/2024" }).size).toBe(0);
});

test.each(["", "beaucoup", "0", "1,2", "70", "-0,5"])("la quotité « %s » est refusée", (quotite) => {
  const postes = [{ ...poste!, quotite }];
  expect([...fautesDe({ ...NEUF, postes }).keys()]).toEqual([CLES.quotiteDuPoste("p1")]);
});

test("un poste vacant a un intitulé ; sans nom ni intitulé, il manque", () => {
  const anonyme = { ...poste!, prenom: "", nom: " " };
  expect([...fautesDe({ ...NEUF, postes: [anonyme] }).keys()]).toEqual([CLES.nomDuPoste("p1")]);
  expect(fautesDe({ ...NEUF, postes: [{ ...anonyme, intitule: "Poste vacant" }] }).size).toBe(0);
});

test("une grille commune se passe de postes", () => {
  expect(fautesDe({ ...NEUF, postes: [], repartition: "commune" }).size).toBe(0);
});

describe("le champ", () => {
  const exclure = (...cibles: string[]) =>
    cibles.map((cible) => ({ nature: "politique" as const, cible, motif: "Hors délégation." }));

  test("une exclusion sans motif est refusée, à sa place", () => {
    const horsChamp = [{ nature: "thematique" as const, cible: "Communication", motif: " " }];
    expect([...fautesDe({ ...NEUF, horsChamp }).keys()]).toEqual([CLES.motif("thematique", "Communication")]);
  });

  test("exclure toutes les politiques ne laisserait rien à évaluer", () => {
    const brouillon = { ...EXEMPLE_SAISI, horsChamp: exclure("famille", "education", "social") };
    expect([...fautesDe(brouillon, SOCLE_DE_L_EXEMPLE).keys()]).toEqual([CLES.horsChamp]);
    const reste = { ...EXEMPLE_SAISI, horsChamp: exclure("famille", "education") };
    expect(fautesDe(reste, SOCLE_DE_L_EXEMPLE).size).toBe(0);
  });
});

test.each([
  ["0,7", 0.7],
  ["0.7", 0.7],
  [",5", 0.5],
  ["70 %", 0.7],
  [" 1 ", 1],
  ["un", null],
  ["0,7,1", null],
])("la quotité « %s » se lit %p", (texte, valeur) => {
  expect(lireQuotite(texte)).toBe(valeur);
});

test.each([
  ["31/12/2019", "2019-12-31"],
  ["1/9/2024", "2024-09-01"],
  ["29/02/2024", "2024-02-29"],
  ["29/02/2023", null],
  ["", null],
])("la date « %s » se lit %p", (texte, valeur) => {
  expect(lireDate(texte)).toBe(valeur);
});
