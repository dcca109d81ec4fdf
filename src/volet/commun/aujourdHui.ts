/** Le jour civil du poste de l'utilisateur, AAAA-MM-JJ. */
export function aujourdHui(): string {
  const jour = new Date();
  const rangs = [jour.getMonth() + 1, jour.getDate()].map((rang) => String(rang).padStart(2, "0"));
  return [jour.getFullYear(), ...rangs].join("-");
}
