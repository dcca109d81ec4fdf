/** Les guides, du premier qui sert au dernier : `docs/remettre.md` devient `aide/remettre.html`. */
export const GUIDES = ["remettre", "instruire"] as const;

export type Guide = (typeof GUIDES)[number];
