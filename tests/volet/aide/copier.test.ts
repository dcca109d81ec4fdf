/** @jest-environment jsdom */
import { copier } from "../../../src/volet/aide/copier";

let champ: HTMLTextAreaElement;

beforeEach(() => {
  champ = document.body.appendChild(document.createElement("textarea"));
  champ.value = "=CTG.ETP(800)";
});

afterEach(() => champ.remove());

/** Un presse-papiers qui accepte ou refuse, puis l'ancienne commande de même. */
function navigateur(pressePapiers: () => Promise<void>, commande: boolean): string[] {
  const ecrits: string[] = [];
  const writeText = (texte: string) => pressePapiers().then(() => void ecrits.push(texte));
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
  document.execCommand = () => commande;
  return ecrits;
}

const refuse = () => Promise.reject(new DOMException("Blocked by permissions policy.", "NotAllowedError"));

test("par le presse-papiers quand il est permis", async () => {
  const ecrits = navigateur(() => Promise.resolve(), false);
  expect(await copier(champ)).toBe("copiee");
  expect(ecrits).toEqual(["=CTG.ETP(800)"]);
});

test("par l’ancienne commande, sur le texte sélectionné, dans le cadre d’Excel sur le web", async () => {
  navigateur(refuse, true);
  expect(await copier(champ)).toBe("copiee");
  expect(champ.value.slice(champ.selectionStart, champ.selectionEnd)).toBe("=CTG.ETP(800)");
});

test("sinon, le texte reste sélectionné et l’utilisateur le copie", async () => {
  navigateur(refuse, false);
  expect(await copier(champ)).toBe("a-copier");
  expect(document.activeElement).toBe(champ);
  expect(champ.selectionEnd).toBe(champ.value.length);
});
