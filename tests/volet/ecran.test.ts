import { ecranDemande, ECRANS, ONGLETS } from "../../src/volet/ecran";

test.each([
  ["", "accueil"],
  ["?ecran=grille", "grille"],
  ["?ecran=dossier&_host_Info=Excel$Web$16.01$fr-FR$$$$0", "dossier"],
  ["?_host_Info=Excel$Win32$16.01$fr-FR$$$$0&ecran=grille", "grille"],
  ["?ecran=ancien-ecran", "accueil"],
  ["?ecran=", "accueil"],
  // Le ruban n'a pas de bouton pour elle : l'équipe s'ouvre par son onglet.
  ["?ecran=equipe", "accueil"],
])("l’adresse « %s » ouvre l’écran %s", (recherche, ecran) => {
  expect(ecranDemande(recherche)).toBe(ecran);
});

test("l’équipe a son onglet avant la grille, le journal, le financement et le contrôle après", () => {
  expect(ONGLETS.map(({ libelle }) => libelle)).toEqual([
    "Accueil",
    "Dossier",
    "Équipe",
    "Grille",
    "Journal",
    "Financement",
    "Contrôle",
    "Fichiers",
    "Aide",
  ]);
});

test("chaque écran du ruban a son onglet", () => {
  const onglets = ONGLETS.map(({ ecran }) => ecran);
  expect(ECRANS.filter((ecran) => !onglets.includes(ecran))).toEqual([]);
});
