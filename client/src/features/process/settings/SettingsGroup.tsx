import type { SettingGroup } from "@accord/shared/process";
import type { ReactNode } from "react";
import { useIssues } from "../../../app/useIssues.js";
import { Button, ErrorSummary, type SummaryIssue, UndoLine, useSay } from "../../../ui/index.js";

interface SettingsGroupProps {
  readonly group: SettingGroup | "facts" | "calendar" | "look";
  readonly may: boolean;
  readonly pending: boolean;
  readonly refused: unknown;
  readonly issues?: readonly SummaryIssue[];
  readonly undo?: (() => void) | undefined;
  readonly onSave: () => void;
  readonly children: ReactNode;
}

/** One group: its settings, what is wrong with them, [Save] and the undo of the last save. */
export function SettingsGroup(props: SettingsGroupProps) {
  const { group, may, pending, refused, issues = [], undo, onSave, children } = props;
  const say = useSay();
  const title = say(`process.settings.group.${group}`);
  const { issues: wrong } = useIssues(refused, issues);
  return (
    <section className="stack settings-group" aria-label={title}>
      <h2>{title}</h2>
      <ErrorSummary issues={wrong} />
      {children}
      {undo ? (
        <UndoLine done={say("process.settings.saved", { group: title })} onUndo={undo} pending={pending} />
      ) : null}
      {may ? (
        <Button pending={pending} pendingLabel={say("ui.saving")} onPress={onSave}>
          {say(`process.settings.save.${group}`)}
        </Button>
      ) : null}
    </section>
  );
}
