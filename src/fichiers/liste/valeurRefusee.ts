/** Une valeur que sa colonne n'admet pas ; le message est la fin d'une phrase : « 1,7 n’est pas une quotité… ». */
export class ValeurRefusee extends Error {
  override readonly name = "ValeurRefusee";
}
