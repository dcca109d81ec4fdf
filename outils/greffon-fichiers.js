/**
 * Écrit dans le dossier de sortie des fichiers que webpack ne produit pas lui-même.
 * `fichiers` rend, à chaque compilation, un objet { nom: contenu } ; `sources` les chemins à surveiller.
 */
class GreffonFichiers {
  constructor({ fichiers, sources }) {
    this.fichiers = fichiers;
    this.sources = sources;
  }

  apply(compilateur) {
    const { Compilation, sources } = compilateur.webpack;
    compilateur.hooks.thisCompilation.tap("GreffonFichiers", (compilation) => {
      for (const source of this.sources) {
        compilation.fileDependencies.add(source);
      }
      compilation.hooks.processAssets.tapPromise(
        { name: "GreffonFichiers", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        async () => {
          for (const [nom, contenu] of Object.entries(await this.fichiers())) {
            compilation.emitAsset(nom, new sources.RawSource(contenu));
          }
        },
      );
    });
  }
}

module.exports = { GreffonFichiers };
