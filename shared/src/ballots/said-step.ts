import type { Bloc } from "../forum/bloc.js";

interface Step {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

interface SaidStep {
  readonly id: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A step of the arithmetic with the forum's own names of its blocs, for the message `ballots.step.<code>`. */
const saidStep = ({ code, values }: Step, labels: Readonly<Record<Bloc, string>>): SaidStep => {
  const { government = 0, nonGovernment = 0, ...others } = values;
  const present = [
    { name: labels.government, count: government },
    { name: labels.non_government, count: nonGovernment },
  ].toSorted((a, b) => a.name.localeCompare(b.name));
  return {
    id: `ballots.step.${code}`,
    values: {
      ...others,
      blocName: labels[values.bloc === "government" ? "government" : "non_government"],
      oneName: present[0]?.name ?? "",
      one: present[0]?.count ?? 0,
      otherName: present[1]?.name ?? "",
      other: present[1]?.count ?? 0,
    },
  };
};

/** The arithmetic as it is read: steps of both blocs side by side, in the order of their labels (C26). */
export function saidSteps(steps: readonly Step[], labels: Readonly<Record<Bloc, string>>): SaidStep[] {
  const said = steps.map((step) => ({ ...saidStep(step, labels), ofBloc: step.values.bloc !== undefined }));
  for (const [at, step] of said.entries()) {
    const next = said[at + 1];
    if (!step.ofBloc || !next || next.id !== step.id) continue;
    if (String(step.values.blocName).localeCompare(String(next.values.blocName)) > 0)
      said.splice(at, 2, next, step);
  }
  return said.map(({ id, values }) => ({ id, values }));
}
