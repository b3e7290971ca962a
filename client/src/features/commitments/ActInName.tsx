import { type ReactNode, useState } from "react";
import { Button, Dialog, RadioGroup, useSay } from "../../ui/index.js";

interface Props {
  readonly mode: "yes" | "in_name";
  readonly coChairs: readonly { readonly id: string; readonly name: string }[];
  readonly pending: boolean;
  readonly kind?: "primary" | "plain" | "quiet";
  readonly onAct: (inNameOf: string | null) => void;
  readonly children: ReactNode;
}

/** A button of the co-chairs and the point of contact; the secretariat says first in whose name (domain.md 2.2). */
export function ActInName({ mode, coChairs, pending, kind = "primary", onAct, children }: Props) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [who, setWho] = useState<string | null>(null);
  const confirmed = (): void => {
    setOpen(false);
    onAct(who);
  };
  return (
    <>
      <Button
        kind={kind}
        pending={pending}
        onPress={() => (mode === "in_name" ? setOpen(true) : onAct(null))}
      >
        {children}
      </Button>
      <Dialog
        title={say("commitments.inName.title")}
        isOpen={open}
        onOpenChange={setOpen}
        acts={(close) => (
          <>
            {who === null ? null : (
              <Button kind="primary" onPress={confirmed}>
                {children}
              </Button>
            )}
            <Button onPress={close}>{say("ui.cancel")}</Button>
          </>
        )}
      >
        <p>{say("commitments.inName.lead")}</p>
        <RadioGroup
          name="inNameOf"
          label={say("commitments.inName.who")}
          value={who}
          onChange={setWho}
          options={coChairs.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> }))}
        />
      </Dialog>
    </>
  );
}
