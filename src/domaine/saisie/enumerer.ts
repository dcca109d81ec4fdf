/** « Famille, Éducation et Social ». */
export function enumerer(termes: readonly string[]): string {
  const dernier = termes[termes.length - 1] ?? "";
  return termes.length < 2 ? dernier : `${termes.slice(0, -1).join(", ")} et ${dernier}`;
}
