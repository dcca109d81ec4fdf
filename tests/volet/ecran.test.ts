import { ecranDemande } from "../../src/volet/ecran";

test.each([
  ["", "accueil"],
  ["?ecran=grille", "grille"],
  ["?ecran=dossier&_host_Info=Excel$Web$16.01$fr-FR$$$$0", "dossier"],
  ["?_host_Info=Excel$Win32$16.01$fr-FR$$$$0&ecran=grille", "grille"],
  ["?ecran=ancien-ecran", "accueil"],
  ["?ecran=", "accueil"],
])("l’adresse « %s » ouvre l’écran %s", (recherche, ecran) => {
  expect(ecranDemande(recherche)).toBe(ecran);
});
