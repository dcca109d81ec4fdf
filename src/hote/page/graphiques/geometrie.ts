/** Où placer un radar dans son cadre, en pixels. */
export interface Radar {
  readonly x: number;
  readonly y: number;
  readonly rayon: number;
  readonly axes: number;
}

export type Point = readonly [x: number, y: number];

/** Le premier axe vers le haut, les suivants dans le sens des aiguilles d'une montre, comme dans Excel. */
export function sommet({ x, y, rayon, axes }: Radar, rang: number, part: number): Point {
  const angle = -Math.PI / 2 + (2 * Math.PI * rang) / axes;
  return [x + Math.cos(angle) * rayon * part, y + Math.sin(angle) * rayon * part];
}

/**
 * Les traits d'une série : un point absent coupe le trait, il ne vaut pas zéro (R-SCORE-2). Une série complète revient à
 * son premier point.
 */
export function traits(points: readonly (Point | null)[]): Point[][] {
  const presents = points.filter((point): point is Point => point !== null);
  if (presents.length === points.length) {
    const [premier] = presents;
    return premier ? [[...presents, premier]] : [];
  }
  // Partir juste après un trou : aucun trait n'est alors à cheval sur la fin de la liste.
  const debut = points.indexOf(null) + 1;
  const morceaux: Point[][] = [[]];
  for (const point of [...points.slice(debut), ...points.slice(0, debut)]) {
    if (point === null) morceaux.push([]);
    else morceaux[morceaux.length - 1]?.push(point);
  }
  return morceaux.filter((morceau) => morceau.length > 1);
}
