const { createHash } = require("node:crypto");

const HOTES_OFFICE_JS = [
  "https://appsforoffice.microsoft.com",
  // Le nouvel hôte de la bibliothèque, vers lequel l'ancien peut rediriger.
  "https://officeapis.public.onecdn.static.microsoft",
  // office.js y prend MicrosoftAjax.js.
  "https://ajax.aspnetcdn.com",
];

/**
 * Griffel, le moteur de styles de Fluent UI, crée un élément <style> vide puis le remplit par le CSSOM :
 * c'est l'empreinte de la chaîne vide qu'il faut admettre, et rien de plus large.
 */
const EMPREINTE_DU_VIDE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const DIRECTIVES_COMMUNES = {
  "default-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
  "object-src": ["'none'"],
};

/**
 * Les pages livrées ne parlent qu'à leur propre serveur et à celui d'où vient office.js.
 * Les hôtes de mesure d'audience de Microsoft n'y sont pas : office.js s'en passe.
 */
const POLITIQUE_LIVREE = {
  ...DIRECTIVES_COMMUNES,
  "script-src": ["'self'", ...HOTES_OFFICE_JS],
  "style-src": ["'self'", EMPREINTE_DU_VIDE],
  "img-src": ["'self'", "data:"],
  "font-src": ["'self'"],
  "connect-src": ["'self'", HOTES_OFFICE_JS[0], HOTES_OFFICE_JS[1]],
  "worker-src": ["'self'"],
};

/** Les mêmes pages dans le classeur embarqué, qui ne charge rien d'ailleurs. */
const POLITIQUE_EMBARQUEE = {
  ...POLITIQUE_LIVREE,
  "script-src": ["'self'"],
  "connect-src": ["'self'"],
};

/** La page du classeur embarqué : Univer écrit des styles en ligne et dessine par des images `blob:`. */
const POLITIQUE_HOTE = {
  ...POLITIQUE_EMBARQUEE,
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:", "blob:"],
  "font-src": ["'self'", "data:"],
  "frame-src": ["'self'"],
  "worker-src": ["'self'", "blob:"],
};

const EN_LIGNE = {
  "script-src": /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g,
  "style-src": /<style[^>]*>([\s\S]*?)<\/style>/g,
};
const BALISE_DE_CODAGE = /<meta charset="utf-8"\s*\/?>/;

function empreinte(texte) {
  return `'sha256-${createHash("sha256").update(texte, "utf8").digest("base64")}'`;
}

/** Les empreintes des scripts (`script-src`) ou des styles (`style-src`) écrits dans la page. */
function empreintesEnLigne(html, directive) {
  return [...html.matchAll(EN_LIGNE[directive])].map(([, texte]) => empreinte(texte));
}

/** Rend la page avec sa politique, qui permet ce que la page contient en ligne et rien d'autre. */
function poserPolitique(html, politique) {
  if (!BALISE_DE_CODAGE.test(html)) {
    throw new Error('la page n’a pas de balise <meta charset="utf-8"> après laquelle poser sa politique');
  }
  const contenu = Object.entries(politique)
    .map(([nom, sources]) => {
      // Une empreinte à côté de 'unsafe-inline' l'annulerait.
      const empreintes =
        nom in EN_LIGNE && !sources.includes("'unsafe-inline'") ? empreintesEnLigne(html, nom) : [];
      return [nom, ...sources, ...empreintes].join(" ");
    })
    .join("; ");
  // Tout de suite après le codage : une politique ne vaut que pour ce qui la suit.
  return html.replace(
    BALISE_DE_CODAGE,
    (balise) => `${balise}\n    <meta http-equiv="Content-Security-Policy" content="${contenu}" />`,
  );
}

/** Pose dans chaque page la politique que porte son option `politique`. */
class GreffonCsp {
  constructor(HtmlWebpackPlugin) {
    this.pages = HtmlWebpackPlugin;
  }

  apply(compilateur) {
    compilateur.hooks.compilation.tap("GreffonCsp", (compilation) => {
      this.pages.getHooks(compilation).beforeEmit.tap("GreffonCsp", (page) => {
        page.html = poserPolitique(page.html, page.plugin.userOptions.politique);
        return page;
      });
    });
  }
}

module.exports = {
  GreffonCsp,
  POLITIQUE_EMBARQUEE,
  POLITIQUE_HOTE,
  POLITIQUE_LIVREE,
  empreinte,
  empreintesEnLigne,
  poserPolitique,
};
