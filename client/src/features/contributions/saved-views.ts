import { z } from "zod";

/** A view under a name, as the end of its address: "?q=prices&sort=oldest". */
const savedView = z.strictObject({ name: z.string().min(1).max(80), address: z.string().max(2000) });
export type SavedView = z.infer<typeof savedView>;

const most = 30;

/** Names and searched words are their author's alone, also in a browser that several people sign in at. */
export interface Whose {
  readonly account: string;
  readonly process: string;
}
const keyOf = ({ account, process }: Whose): string => `accord-views-${account}-${process}`;

/** What this browser keeps; anything it can't read counts as nothing. */
export function readViews(kept: Pick<Storage, "getItem">, whose: Whose): readonly SavedView[] {
  try {
    return z.array(savedView).parse(JSON.parse(kept.getItem(keyOf(whose)) ?? "[]"));
  } catch {
    return [];
  }
}

export function keepViews(kept: Pick<Storage, "setItem">, whose: Whose, views: readonly SavedView[]): void {
  kept.setItem(keyOf(whose), JSON.stringify(views));
}

/** The same name again stands for the newer view. */
export const withView = (views: readonly SavedView[], view: SavedView): readonly SavedView[] =>
  [...views.filter((one) => one.name !== view.name), view].slice(-most);
