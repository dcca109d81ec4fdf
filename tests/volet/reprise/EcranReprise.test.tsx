/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import type { EtatDuClasseur } from "../../../src/classeur";
import type { Dossier } from "../../../src/domaine/dossier/dossier";
import { noteDe, type Note } from "../../../src/domaine/grille/reponses";
import { EXEMPLE } from "../../../src/donnees";
import type { FeuilleLue } from "../../../src/lecture";
import type { ValeurDeCellule } from "../../../src/lecture/cellules";
import { EcranReprise } from "../../../src/volet/reprise/EcranReprise";
import { Reprise } from "../../../src/volet/reprise/Reprise";
import type { Porte } from "../../../src/volet/suivi/porte";
import { Suivi } from "../../../src/volet/suivi/Suivi";
import { libelles, noteTiree } from "../../lecture/ailleurs/outils/difformes";
import { lireLeDossier } from "../suivi/classeurEnMemoire";

const [UNE, DEUX] = libelles();
if (!UNE || !DEUX) throw new Error("le modèle est vide");

/** Une grille : la première ligne a une faute de frappe, la deuxième un « oui » et une valeur hors de l'échelle. */
function feuille(nom: string, partie: Partial<FeuilleLue> = {}): FeuilleLue {
  const lignes = libelles().map(({ libelle }, rang): ValeurDeCellule[] => {
    if (rang === 0) return [libelle.replace("opérationnelle", "opérationnele"), 3, 3, 3];
    if (rang === 1) return [libelle, "oui", 7, 1];
    return [libelle, ...[0, 1, 2].map((politique) => noteTiree(rang, politique) ?? "")];
  });
  const valeurs = [
    ["Nom et prénom", "Camille Exemple"],
    ["Activités", "Famille", "Éducation", "Social"],
    ...lignes,
  ];
  return { nom, masquee: false, ligne: 0, colonne: 0, valeurs, formules: valeurs, fusions: [], ...partie };
}

const VIDE: EtatDuClasseur = { lecture: { etat: "absent" }, obstacles: [], avertissements: [] };

let racine: Root;
let hote: HTMLElement;
let reprise: Reprise;
let construit: Dossier | null;
let montrees: (string | undefined)[][];
let quittes: string[];

async function ouvrir(feuilles: readonly FeuilleLue[], etat: EtatDuClasseur = VIDE): Promise<void> {
  construit = null;
  montrees = [];
  quittes = [];
  let actuel = etat;
  const porte: Porte = {
    lireEtat: () => Promise.resolve(actuel),
    relireLaFeuille: () => Promise.resolve(null),
    construire: (dossier) => {
      construit = dossier;
      actuel = { ...VIDE, lecture: lireLeDossier(dossier) };
      return Promise.resolve({ feuilles: ["CTG Grille"], avertissements: [], constats: [] });
    },
    modifier: () => Promise.reject(new Error("on ne modifie pas ici")),
    saisir: () => Promise.reject(new Error("on ne saisit pas ici")),
    suivre: () => Promise.resolve(() => Promise.resolve()),
    suivreLaSelection: () => Promise.resolve(() => Promise.resolve()),
    lireLaReprise: () => Promise.resolve(null),
    garderLaReprise: () => Promise.resolve(),
    montrer: (...lieu) => {
      montrees.push(lieu);
      return Promise.resolve();
    },
  };
  const suivi = new Suivi(porte);
  reprise = new Reprise();
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  hote = document.body.appendChild(document.createElement("div"));
  racine = createRoot(hote);
  await act(() => suivi.demarrer());
  await act(() =>
    reprise.lireLeClasseur({
      releverAilleurs: () => Promise.resolve({ classeur: { feuilles, partiesXml: [] }, incompletes: [] }),
    }),
  );
  await act(async () =>
    racine.render(
      <FluentProvider theme={webLightTheme}>
        <EcranReprise reprise={reprise} suivi={suivi} aller={(onglet) => quittes.push(onglet)} />
      </FluentProvider>,
    ),
  );
}

afterEach(async () => {
  await act(async () => racine.unmount());
  hote.remove();
});

const lisible = (texte: string) => texte.replace(/\s+/g, " ").trim();
const texte = () => lisible(hote.textContent ?? "");

function element(selecteur: string, nom: RegExp): HTMLElement {
  const trouve = [...hote.querySelectorAll<HTMLElement>(selecteur)].find((candidat) =>
    nom.test(lisible(candidat.getAttribute("aria-label") ?? candidat.textContent ?? "")),
  );
  if (trouve === undefined) throw new Error(`pas de ${selecteur} ${String(nom)}`);
  return trouve;
}

const cliquer = (cible: HTMLElement) => act(async () => cible.click());
const bouton = (nom: RegExp) => element("button", nom);

/** Le choix d'un point à confirmer. */
function choix(groupe: RegExp, option: RegExp): HTMLElement {
  const radios = element("[role=radiogroup]", groupe).querySelectorAll("label");
  const trouve = [...radios].find(({ textContent }) => option.test(textContent ?? ""));
  if (trouve === undefined) throw new Error(`pas d’option ${String(option)}`);
  return trouve;
}

async function remplir(libelle: string, valeur: string): Promise<void> {
  const champ = [...hote.querySelectorAll("label")].find(({ textContent }) =>
    new RegExp(`^${libelle}`).test(textContent ?? ""),
  );
  const saisie = document.getElementById(champ?.htmlFor ?? "");
  if (!(saisie instanceof HTMLInputElement)) throw new Error(`pas de champ ${libelle}`);
  const poser = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
  await act(async () => {
    poser?.call(saisie, valeur);
    saisie.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

async function completer(): Promise<void> {
  await remplir("Territoire", "Grand Exemple");
  await remplir("Caf", "Caf de l’Exemple");
  await remplir("Année évaluée", "2024");
  await remplir("Employeur", "Communauté d’exemple");
  await remplir("Quotité", "0,7");
}

const notesDe = (identifiant: string): Note[] =>
  ["famille", "education", "social"].map((politique) =>
    construit?.grilles[0] === undefined
      ? null
      : noteDe(construit.grilles[0].reponses, identifiant, politique),
  );

test("ce qui est reconnu, ce qui se confirme et ce qui n’est pas repris se lisent avant d’agir", async () => {
  await ouvrir([feuille("Ma grille")]);
  expect(texte()).toContain("26 activités sur 26 : 25 au libellé exact et 1 au libellé proche, à confirmer.");
  expect(texte()).toContain("on lit « oui » ; ce texte ressemble à une note, sans en être une");
  expect(texte()).toContain("on lit « 7 » ; ce n’est pas une note de l’échelle");
  expect(texte()).toContain("La feuille d’origine ne change pas.");
  expect(hote.querySelectorAll("[role=radiogroup] input:checked")).toHaveLength(1); // la répartition, et elle seule
  expect(construit).toBeNull();
});

test("sans rien confirmer, ce qui n’est pas sûr reste vide", async () => {
  await ouvrir([feuille("Ma grille")]);
  await completer();
  await cliquer(bouton(/^Construire la grille reprise$/));
  expect(construit?.territoire.nom).toBe("Grand Exemple");
  expect(construit?.postes).toMatchObject([{ nom: "Camille Exemple", quotite: 0.7 }]);
  expect(construit?.grilles.map(({ poste }) => poste)).toEqual([construit?.postes[0]?.identifiant]);
  expect(notesDe(UNE.identifiant)).toEqual([null, null, null]);
  expect(notesDe(DEUX.identifiant)).toEqual([null, null, 1]);
  expect(notesDe(libelles()[2]?.identifiant ?? "")).toEqual([0, 1, 2].map((p) => noteTiree(2, p)));
  expect(texte()).toContain("La grille est construite");
  await cliquer(bouton(/^Terminer la reprise$/));
  expect(reprise.instantane().etape).toBe("repos");
});

test("confirmées, la ligne proche et la note proposée sont reprises", async () => {
  await ouvrir([feuille("Ma grille")]);
  await cliquer(choix(/^Ligne A3/, /^Reprendre$/));
  await cliquer(choix(/^Famille, Développe/, /^Reprendre 3/));
  await completer();
  await cliquer(bouton(/^Construire la grille reprise$/));
  expect(notesDe(UNE.identifiant)).toEqual([3, 3, 3]);
  expect(notesDe(DEUX.identifiant)).toEqual([3, null, 1]);
});

test("un champ qui manque arrête tout, et reçoit le focus", async () => {
  await ouvrir([feuille("Ma grille")]);
  await cliquer(bouton(/^Construire la grille reprise$/));
  expect(construit).toBeNull();
  expect(document.activeElement?.id).toBe("champ-territoire");
});

test("une grille par agent : deux feuilles, deux postes ; une feuille masquée se dit, et n’est pas cochée d’avance", async () => {
  await ouvrir([feuille("Camille"), feuille("Dominique"), feuille("Ancienne", { masquee: true })]);
  const cochees = [...hote.querySelectorAll<HTMLInputElement>("input[type=checkbox]")].map((c) => c.checked);
  expect(cochees).toEqual([true, true, false]);
  expect(texte()).toContain("Cette feuille est masquée dans le classeur.");
  expect(texte()).toContain("Qui a rempli la feuille « Dominique » ?");
});

test("« Aller à la cellule » mène à la feuille d’origine", async () => {
  await ouvrir([feuille("Ma grille")]);
  await cliquer(bouton(/^Aller à la cellule A3$/));
  expect(montrees).toEqual([["Ma grille", "A3"]]);
});

test("un classeur sans rien de reconnaissable le dit", async () => {
  await ouvrir([feuille("Vide", { valeurs: [], formules: [] })]);
  expect(texte()).toContain("Aucune grille n’est reconnue");
  await cliquer(bouton(/^Abandonner la reprise$/));
  expect(reprise.instantane().etape).toBe("repos");
});

test("on ne construit pas par-dessus un dossier", async () => {
  await ouvrir([feuille("Ma grille")], { ...VIDE, lecture: lireLeDossier(EXEMPLE.dossier) });
  await completer();
  expect(texte()).toContain("Ce classeur contient déjà un dossier.");
  await cliquer(bouton(/^Construire la grille reprise$/));
  expect(construit).toBeNull();
});
