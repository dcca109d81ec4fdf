import { retoucher, texteMontre } from "../../../../src/volet/equipe/ecrits/retouche";

test("sans retouche, le champ suit le texte proposé", () => {
  expect(texteMontre("proposé", null)).toEqual({ texte: "proposé", depassee: false });
});

test("une retouche reste, et se dit dépassée quand le texte proposé a changé", () => {
  const retouche = retoucher("proposé", null, "proposé, complété");
  expect(texteMontre("proposé", retouche)).toEqual({ texte: "proposé, complété", depassee: false });
  expect(texteMontre("autre", retouche)).toEqual({ texte: "proposé, complété", depassee: true });
});

test("retouchée encore, elle reste dépassée : personne ne l’a reprise du nouveau texte", () => {
  const premiere = retoucher("proposé", null, "retouché");
  expect(texteMontre("autre", retoucher("autre", premiere, "retouché deux fois")).depassee).toBe(true);
});

test("revenir au texte proposé n’est plus une retouche", () => {
  expect(retoucher("proposé", retoucher("proposé", null, "propose"), "proposé")).toBeNull();
});
