import type { Bloc } from "../forum/bloc.js";

interface Step {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A step of the arithmetic with the forum's own names of its blocs, for the message `ballots.step.<code>`. */
export const saidStep = (
  { code, values }: Step,
  labels: Readonly<Record<Bloc, string>>,
): { readonly id: string; readonly values: Readonly<Record<string, string | number>> } => ({
  id: `ballots.step.${code}`,
  values: {
    ...values,
    blocName: labels[values.bloc === "government" ? "government" : "non_government"],
    governmentName: labels.government,
    nonGovernmentName: labels.non_government,
  },
});
