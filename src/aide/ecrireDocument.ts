import { echapper } from "./html";

export interface Document {
  readonly titre: string;
  /** Les liens d'en-tête : adresse, texte. */
  readonly liens: readonly (readonly [adresse: string, texte: string])[];
  /** Du HTML. */
  readonly corps: string;
  /** La feuille de style, en ligne : un fichier de plus devrait porter une empreinte dans son nom. */
  readonly style: string;
}

/** Une page entière, sans script ; la construction y pose la politique de sécurité, après le codage. */
export function ecrireDocument({ titre, liens, corps, style }: Document): string {
  const navigation = liens
    .map(([adresse, texte]) => `<a href="${adresse}">${echapper(texte)}</a>`)
    .join("\n        ");
  return `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${echapper(titre)} – CTG pour Excel</title>
    <style>
${style}</style>
  </head>
  <body>
    <header>
      <nav aria-label="Aide">
        ${navigation}
      </nav>
    </header>
    <main>
${corps}
    </main>
  </body>
</html>
`;
}
