import { calculerFinancement } from "../../../../src/domaine/financement/calculerFinancement";
import { FINANCEMENT_VIDE, type Financement } from "../../../../src/domaine/financement/financement";
import { chargerProfil } from "../../../../src/donnees";
import { destinationDuRefus } from "../../../../src/volet/financement/resultat/destinations";
import { manquesDuTotal, manquesHorsDuTotal } from "../../../../src/volet/financement/resultat/manques";
import { dossier, fiche, finance, financement, poste } from "../../../domaine/financement/outils/dossiers";

const POSTES = [poste("p1", 1), poste("p2", 0.5)];
const DOSSIER = dossier(POSTES, [fiche(POSTES[0]!), fiche(POSTES[1]!, { employeur: "e2" })]);
const NATIONAL = chargerProfil("national");

const resultat = (dit: Financement, annee = 2025, profil = NATIONAL) =>
  calculerFinancement(DOSSIER, dit, profil, annee);

const lieux = (dit: Financement, annee?: number) =>
  manquesDuTotal(resultat(dit, annee)).map(({ sujet, destination }) => [sujet, destination]);

const element = (id: string) => ({ vers: "element", id });

test("chaque refus mène au champ de son employeur", () => {
  expect(lieux(FINANCEMENT_VIDE)).toEqual([
    ["Employeur e1", element("champ-financement.e1.etpPrecedenteCtg")],
    ["Employeur e2", element("champ-financement.e2.etpPrecedenteCtg")],
  ]);
  expect(lieux(financement({ employeurs: [finance({ etpPrecedenteCtg: 1 })] }))[0]).toEqual([
    "Employeur e1",
    element("champ-financement.e1.montantDu"),
  ]);
});

test("un barème inconnu mène à l’ajout d’un barème", () => {
  const nouveau = finance({ etpPrecedenteCtg: 0, nouveauxEtp: 1 });
  expect(lieux(financement({ employeurs: [nouveau] }))[0]).toEqual([
    "Employeur e1",
    element("bareme-ajouter"),
  ]);
});

test("un coût qui manque mène au premier poste de cet employeur qui n’en a pas", () => {
  const cofinance = { ...chargerProfil("charente"), methodeDuDroit: { valeur: "cofinancement", source: "" } };
  const sans = resultat(
    financement({ couts: [{ poste: "p1", montant: 40000 }] }),
    2024,
    cofinance as typeof NATIONAL,
  );
  expect(manquesDuTotal(sans).map(({ sujet, destination }) => [sujet, destination])).toEqual([
    ["Employeur e2", element("champ-cout.p2")],
  ]);
});

test("un employeur inconnu se choisit dans l’onglet Équipe, les dates de la CTG dans l’onglet Dossier", () => {
  const inconnu = { objet: "employeur", employeur: null, sansCout: "" } as const;
  expect(destinationDuRefus({ champ: "employeur" }, inconnu)).toEqual({ vers: "onglet", onglet: "equipe" });
  expect(destinationDuRefus({ champ: "datesDeLaCtg" }, { objet: "diagnostic" })).toEqual({
    vers: "onglet",
    onglet: "dossier",
  });
  expect(destinationDuRefus({ champ: "montantDu" }, inconnu)).toBeNull();
});

test("le diagnostic et les ingénieries refusés mènent à leur saisie", () => {
  const ingenierie = {
    identifiant: "i1",
    objet: "Étude",
    annee: 2025,
    forme: "etp",
    etp: 0,
    depense: null,
  } as const;
  const dit = financement({ diagnostic: { depense: 12000, annee: 2023 }, ingenieries: [ingenierie] });
  expect(
    manquesHorsDuTotal(resultat(dit), dit.ingenieries).map(({ sujet, destination }) => [sujet, destination]),
  ).toEqual([
    ["Diagnostic", element("champ-diagnostic.annee")],
    ["Étude, 2025", element("ingenierie-i1")],
  ]);
});

test("rien ne manque à ce qui se calcule", () => {
  const e1 = finance({ montantDu: 20000, etpSoutenus: 1, etpPrecedenteCtg: 1 });
  const complet = financement({ employeurs: [e1, { ...e1, employeur: "e2" }] });
  expect(resultat(complet).total.etat).toBe("calcule");
  expect(lieux(complet)).toEqual([]);
});
