import { useState } from "react";
import { announce } from "./announce.js";
import { Button, type ButtonProps } from "./Button.js";

interface Props extends Pick<ButtonProps, "kind" | "className"> {
  readonly of: () => string;
  readonly label: string;
  /** Stands on the button once the words are copied, and is said. */
  readonly copied: string;
}

/** Puts words where other programs take them from. */
export function CopyButton({ of, label, copied, ...button }: Props) {
  const [done, setDone] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(of());
    setDone(true);
    announce(copied);
  };
  return (
    <Button {...button} onPress={() => void copy()}>
      {done ? copied : label}
    </Button>
  );
}
