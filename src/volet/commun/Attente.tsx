/** Dit que quelque chose est en cours, à l'œil comme à l'oreille. */
export function Attente({ texte }: { readonly texte: string }) {
  return (
    <p role="status" className="discret">
      {texte}
    </p>
  );
}
