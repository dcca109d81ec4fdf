/** Un travailleur qui fait ce que le chemin lui dit : de quoi éprouver celui qui l'isole. */
process.on("message", (chemin: string) => {
  if (chemin === "boucle") for (;;);
  if (chemin === "memoire") devorer();
  if (chemin === "meurt") process.exit(0);
  process.send?.({
    rapport: { etat: "refuse", code: "vide", phrase: `${chemin} ${process.pid}`, constats: [] },
  });
});

/** De grands tableaux de textes : la façon qui emporte un processus entier quand elle se passe dans un fil. */
function devorer(): void {
  const textes: string[][] = [];
  for (let texte = "x".repeat(1000); ; texte += texte) textes.push(texte.split(""));
}

process.send?.("pret");
