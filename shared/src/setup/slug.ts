/** "Plan d'accès 2027-2030" as "plan-d-acces-2027-2030": letters without marks, at most 48 signs; "process" where nothing is left. */
export function slugFrom(title: string, taken: ReadonlySet<string>): string {
  const plain = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 44)
    .replace(/-+$/, "");
  const first = plain || "process";
  if (!isTaken(first, taken)) return first;
  for (let n = 2; ; n++) if (!isTaken(`${first}-${n}`, taken)) return `${first}-${n}`;
}

/** The demo's address is kept free for it. */
const isTaken = (slug: string, taken: ReadonlySet<string>): boolean => slug === "demo" || taken.has(slug);
