import { z } from "zod";

export const blocs = ["government", "non_government"] as const;
export const blocSchema: z.ZodEnum<{ government: "government"; non_government: "non_government" }> =
  z.enum(blocs);
export type Bloc = (typeof blocs)[number];
export type ByBloc<T> = Record<Bloc, T>;

export function byBloc<T>(valueFor: (bloc: Bloc) => T): ByBloc<T> {
  return { government: valueFor("government"), non_government: valueFor("non_government") };
}
