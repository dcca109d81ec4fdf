import { champsRetouches, retoucher } from "../../../../src/volet/equipe/fiche/retouches";

interface Saisie {
  readonly nom: string;
  readonly themes: readonly string[];
  readonly actif: boolean;
}

const ORIGINE: Saisie = { nom: "Agglo", themes: ["a", "b"], actif: false };

test("une retouche s’ajoute aux autres ; remise comme le classeur la dit, elle n’en est plus une", () => {
  const une = retoucher(ORIGINE, {}, { nom: "Agglomération" });
  const deux = retoucher(ORIGINE, une, { themes: ["a"], actif: true });
  expect(deux).toEqual({ nom: "Agglomération", themes: ["a"], actif: true });
  expect(retoucher(ORIGINE, deux, { nom: "Agglo" })).toEqual({ themes: ["a"], actif: true });
  expect(retoucher(ORIGINE, deux, { themes: ["a", "b"], actif: false })).toEqual({ nom: "Agglomération" });
  expect(deux).toEqual({ nom: "Agglomération", themes: ["a"], actif: true });
});

test("une relecture change ce qui n’est pas retouché, et rien de ce qui l’est", () => {
  const retouches = retoucher(ORIGINE, {}, { nom: "Agglomération" });
  const relue: Saisie = { nom: "Agglo du Nord", themes: ["c"], actif: true };
  expect({ ...relue, ...retouches }).toEqual({ nom: "Agglomération", themes: ["c"], actif: true });
});

test("d’une saisie lue, seuls les champs retouchés s’écrivent, même vidés", () => {
  const lue = { nom: "", rang: 2 };
  expect(champsRetouches(lue, { nom: "" })).toEqual({ nom: "" });
  expect(champsRetouches(lue, {})).toEqual({});
});
