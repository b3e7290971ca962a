import { z } from "zod";

/** A view under a name, as the end of its address: "?q=prices&sort=oldest". */
const savedView = z.strictObject({ name: z.string().min(1).max(80), address: z.string().max(2000) });
export type SavedView = z.infer<typeof savedView>;

const most = 30;
const keyOf = (process: string): string => `accord-views-${process}`;

/** What this browser keeps; anything it can't read counts as nothing. */
export function readViews(kept: Pick<Storage, "getItem">, process: string): readonly SavedView[] {
  try {
    return z.array(savedView).parse(JSON.parse(kept.getItem(keyOf(process)) ?? "[]"));
  } catch {
    return [];
  }
}

export function keepViews(
  kept: Pick<Storage, "setItem">,
  process: string,
  views: readonly SavedView[],
): void {
  kept.setItem(keyOf(process), JSON.stringify(views));
}

/** The same name again stands for the newer view. */
export const withView = (views: readonly SavedView[], view: SavedView): readonly SavedView[] =>
  [...views.filter((one) => one.name !== view.name), view].slice(-most);
