interface Proprietes {
  readonly sombre: boolean;
  /** Ce que le classeur a à dire : une erreur, ce que le fichier téléchargé ne porte pas. */
  readonly message: string;
  readonly surTheme: () => void;
  /** Absent tant que le classeur n'est pas à l'écran. */
  readonly surTelecharger: (() => void) | undefined;
}

export function Bandeau({ sombre, message, surTheme, surTelecharger }: Proprietes) {
  return (
    <header className="bandeau">
      <img src="assets/ctg-32.png" alt="" width={24} height={24} />
      <h1>Classeur de démonstration</h1>
      <p className="bandeau-avis">
        Ce n’est pas Excel, mais une grille qui lui ressemble, pour essayer le complément. Rien n’est
        enregistré.
      </p>
      <p className="bandeau-message" role="status">
        {message}
      </p>
      <button type="button" onClick={surTheme}>
        {sombre ? "Thème clair" : "Thème sombre"}
      </button>
      <button type="button" className="principal" disabled={!surTelecharger} onClick={surTelecharger}>
        Télécharger le classeur (.xlsx)
      </button>
    </header>
  );
}
