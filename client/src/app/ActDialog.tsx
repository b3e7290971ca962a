import { type ReactNode, useState } from "react";
import { Button, Dialog, ErrorSummary, type SummaryIssue } from "../ui/index.js";

interface Props {
  /** On the button that opens it, and on the one that does it. */
  readonly opens: string;
  readonly act: string;
  readonly title: string;
  readonly quiet?: boolean;
  readonly pending: boolean;
  readonly isReady: boolean;
  readonly issues: readonly SummaryIssue[];
  readonly onAct: () => void;
  readonly open: ReturnType<typeof useOpen>;
  readonly children: ReactNode;
}

export const useOpen = () => useState(false);

/** A button, and the few fields that its act needs. */
export function ActDialog({
  opens,
  act,
  title,
  quiet = false,
  pending,
  isReady,
  issues,
  onAct,
  open: [isOpen, setOpen],
  children,
}: Props) {
  return (
    <>
      <Button kind={quiet ? "quiet" : "plain"} onPress={() => setOpen(true)}>
        {opens}
      </Button>
      <Dialog
        {...{ title, isOpen }}
        onOpenChange={setOpen}
        acts={
          <Button kind="primary" {...{ pending }} isDisabled={!isReady} onPress={onAct}>
            {act}
          </Button>
        }
      >
        <ErrorSummary issues={issues} />
        {children}
      </Dialog>
    </>
  );
}
