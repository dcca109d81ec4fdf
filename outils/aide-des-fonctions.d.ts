/** Les pages d'aide, par chemin dans le dossier livré (`aide/score.html`), chacune avec sa politique de sécurité. */
export function pagesDesFonctions(politique: Record<string, string[]>): Promise<Record<string, string>>;

export const STYLE_DE_L_AIDE: string;
