/** Une demande comprise que l'on ne peut pas satisfaire ; le message est une phrase entière. */
export class Echec extends Error {
  override readonly name = "Echec";
}
