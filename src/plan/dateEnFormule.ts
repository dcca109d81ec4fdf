/** `2019-12-31` → `DATE(2019,12,31)` : juste que le classeur compte ses jours depuis 1900 ou depuis 1904. */
export function dateEnFormule(iso: string): string {
  return `DATE(${iso.split("-").map(Number).join(",")})`;
}
