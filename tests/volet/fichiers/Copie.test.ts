import { ANONYMAT_PAR_DEFAUT } from "../../../src/domaine/dossier/anonymat/options";
import { chargerModele, EXEMPLE } from "../../../src/donnees";
import { lireRecu } from "../../../src/fichiers/lireRecu";
import { Copie } from "../../../src/volet/fichiers/Copie";
import { equipe } from "./travailleurDEssai";

const MODELE = chargerModele(EXEMPLE.dossier.modele.identifiant);

async function produite(copie: Copie) {
  await copie.produire(EXEMPLE.dossier, MODELE);
  const { production } = copie.instantane();
  const [fichier] = production.etape === "prete" ? production.fichiers : [];
  if (fichier === undefined) throw new Error("pas de copie");
  const rapport = lireRecu(fichier.octets);
  if (rapport.etat === "refuse") throw new Error(rapport.phrase);
  return { nom: fichier.nom, dossier: rapport.dossier };
}

test("préparée, elle n’a plus de nom, ni dans ses feuilles, ni dans le sien", async () => {
  const { nom, dossier } = await produite(new Copie(equipe("sert").creer));
  expect(nom).toMatch(/^CTG 2024 – Grand Châtellerault.* – copie anonymisée\.xlsx$/);
  expect(dossier.postes.map(({ prenom, nom: siens }) => `${prenom} ${siens}`)).toEqual([
    "Poste 1",
    "Poste 2",
  ]);
  expect(dossier.mention).toMatch(/^Copie anonymisée\./);
});

test("ce que l’on choisit de garder change la copie", async () => {
  const copie = new Copie(equipe("sert").creer);
  expect(copie.instantane().options).toEqual(ANONYMAT_PAR_DEFAUT);
  copie.choisir({ garderLesLieux: false });
  copie.choisir({ garderLesCommentaires: true });
  const { nom, dossier } = await produite(copie);
  expect(nom).toBe("CTG 2024 – Territoire A – Employeur 1 – copie anonymisée.xlsx");
  expect(dossier.grilles[0]?.reponses.commentaires).toEqual(
    EXEMPLE.dossier.grilles[0]?.reponses.commentaires,
  );
});

test("un autre choix périme la copie prête", async () => {
  const copie = new Copie(equipe("sert").creer);
  await copie.produire(EXEMPLE.dossier, MODELE);
  copie.choisir({ garderLesMaladies: true });
  expect(copie.instantane()).toEqual({
    options: { ...ANONYMAT_PAR_DEFAUT, garderLesMaladies: true },
    production: { etape: "repos" },
  });
});

test("arrêtée, elle revient au repos ; recommencée, l’arrêt de la première ne l’efface pas", async () => {
  const { creer, crees } = equipe("muet", "sert");
  const copie = new Copie(creer);
  const premiere = copie.produire(EXEMPLE.dossier, MODELE);
  const seconde = copie.produire(EXEMPLE.dossier, MODELE);
  await premiere;
  expect(copie.instantane().production.etape).toBe("en-cours");
  await seconde;
  expect(copie.instantane().production.etape).toBe("prete");
  expect(crees[0]?.estArrete).toBe(true);

  const muette = new Copie(equipe("muet").creer);
  const arretee = muette.produire(EXEMPLE.dossier, MODELE);
  muette.arreter();
  await arretee;
  expect(muette.instantane().production).toEqual({ etape: "repos" });
});

test("un échec se dit", async () => {
  const copie = new Copie(equipe("absent").creer);
  await copie.produire(EXEMPLE.dossier, MODELE);
  expect(copie.instantane().production).toMatchObject({ etape: "echouee" });
});
