/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import { adresses, analyser, attribut, elements, RACINE } from "./lireManifeste";

const manifeste = analyser();
const ressources = elements(manifeste, "Resources").flatMap((element) => [...element.children]);
const declarees = ressources.flatMap((categorie) => [...categorie.children]);
const parCategorie = (nom: string) =>
  ressources.filter((r) => r.localName === nom).flatMap((r) => [...r.children]);

/** Largeur et hauteur d'un PNG, écrites en clair au début du fichier. */
function dimensions(fichier: string): [largeur: number, hauteur: number] {
  const octets = readFileSync(fichier);
  return [octets.readUInt32BE(16), octets.readUInt32BE(20)];
}

/** Le fichier du dépôt derrière l'adresse d'une icône. */
function fichierDe(adresse: string): string {
  return path.join(RACINE, ...new URL(adresse).pathname.split("/"));
}

test("chaque resid mène à une ressource : sinon Excel refuse tout le manifeste sans dire lequel", () => {
  const ids = new Set(declarees.map((ressource) => attribut(ressource, "id")));
  const employes = [...manifeste.querySelectorAll("[resid]")].map((element) => attribut(element, "resid"));
  expect(employes.length).toBeGreaterThan(0);
  expect(employes.filter((resid) => !ids.has(resid))).toEqual([]);
});

test("chaque resid est de la bonne catégorie : un texte long à la place d’un court est refusé", () => {
  const courts = new Set(parCategorie("ShortStrings").map((texte) => attribut(texte, "id")));
  const longs = new Set(parCategorie("LongStrings").map((texte) => attribut(texte, "id")));
  const resids = (nom: string) =>
    elements(manifeste, nom)
      .filter((element) => element.hasAttribute("resid"))
      .map((element) => attribut(element, "resid"));
  expect(
    [...resids("Label"), ...resids("Title"), ...resids("Namespace")].filter((id) => !courts.has(id)),
  ).toEqual([]);
  expect(resids("Description").filter((id) => !longs.has(id))).toEqual([]);
});

test("aucune ressource n’est déclarée pour rien", () => {
  const employes = new Set(
    [...manifeste.querySelectorAll("[resid]")].map((element) => attribut(element, "resid")),
  );
  expect(declarees.map((ressource) => attribut(ressource, "id")).filter((id) => !employes.has(id))).toEqual(
    [],
  );
});

test("aucun identifiant de ressource ne sert deux fois : Excel n’en garderait qu’un", () => {
  const ids = declarees.map((ressource) => attribut(ressource, "id"));
  expect(ids.filter((id, rang) => ids.indexOf(id) !== rang)).toEqual([]);
});

test("les identifiants de ressource ont 32 caractères au plus : au-delà, Excel ignore la ressource", () => {
  expect(declarees.map((ressource) => attribut(ressource, "id")).filter((id) => id.length > 32)).toEqual([]);
});

test("les textes courts ont 125 caractères au plus", () => {
  const textes = parCategorie("ShortStrings").map((texte) => attribut(texte, "DefaultValue"));
  expect(textes.filter((texte) => texte.length > 125)).toEqual([]);
});

test("les textes longs ont 250 caractères au plus", () => {
  const textes = [...parCategorie("LongStrings"), ...elements(manifeste, "Description")]
    .filter((element) => element.hasAttribute("DefaultValue"))
    .map((texte) => attribut(texte, "DefaultValue"));
  expect(textes.filter((texte) => texte.length > 250)).toEqual([]);
});

test("toutes les adresses sont en https : Excel n’ouvre rien d’autre", () => {
  expect(adresses(manifeste).length).toBeGreaterThan(0);
  expect(adresses(manifeste).filter((adresse) => !adresse.startsWith("https://"))).toEqual([]);
});

test("les adresses viennent toutes du serveur du complément", () => {
  expect(new Set(adresses(manifeste).map((adresse) => new URL(adresse).origin)).size).toBe(1);
});

test("les textes lus suivent la typographie française : espaces insécables, apostrophe courbe", () => {
  const textes = [...manifeste.querySelectorAll("[DefaultValue]")]
    .map((element) => attribut(element, "DefaultValue"))
    .filter((texte) => !texte.startsWith("https://"));
  expect(
    textes.filter((texte) => /'|[^\u00a0\u202f][;?!%»]|[^\u00a0\u202f]:(?!\/)|«[^\u00a0]/.test(texte)),
  ).toEqual([]);
});

test("chaque icône existe, en PNG, à la taille annoncée : Excel étire les autres", () => {
  const adresseDe = new Map(
    parCategorie("Images").map((image) => [attribut(image, "id"), attribut(image, "DefaultValue")]),
  );
  const images = elements(manifeste, "Image").filter((image) => image.hasAttribute("size"));
  expect(images.length).toBeGreaterThan(0);
  for (const image of images) {
    const taille = Number(attribut(image, "size"));
    expect(dimensions(fichierDe(adresseDe.get(attribut(image, "resid")) ?? ""))).toEqual([taille, taille]);
  }
});

test("chaque bouton et chaque groupe a ses icônes de 16, 32 et 80 pixels, toutes obligatoires", () => {
  const icones = elements(manifeste, "Icon");
  expect(icones.length).toBeGreaterThan(0);
  for (const icone of icones) {
    expect([...icone.children].map((image) => attribut(image, "size"))).toEqual(["16", "32", "80"]);
  }
});

test("l’icône du complément a 32 pixels, et 64 sur un écran fin", () => {
  const adresse = (nom: string) => attribut(elements(manifeste, nom)[0], "DefaultValue");
  expect(dimensions(fichierDe(adresse("IconUrl")))).toEqual([32, 32]);
  expect(dimensions(fichierDe(adresse("HighResolutionIconUrl")))).toEqual([64, 64]);
});

test("les icônes du complément existent dans toutes les tailles qu’Office emploie", () => {
  for (const taille of [16, 20, 24, 32, 40, 48, 64, 80, 96, 128]) {
    const fichier = path.join(RACINE, "assets", `ctg-${taille}.png`);
    expect(existsSync(fichier)).toBe(true);
    expect(dimensions(fichier)).toEqual([taille, taille]);
  }
});
