import { access } from "node:fs/promises";

export function existe(fichier: string): Promise<boolean> {
  return access(fichier).then(
    () => true,
    () => false,
  );
}
