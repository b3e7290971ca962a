import { useSay } from "../../../ui/index.js";

const steps = ["file", "columns", "check", "done"] as const;
export type Step = (typeof steps)[number];

export function Steps({ current }: { readonly current: Step }) {
  const say = useSay();
  return (
    <ol className="steps" aria-label={say("import.steps")}>
      {steps.map((step) => (
        <li key={step} aria-current={step === current ? "step" : undefined}>
          {say(`import.step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
