import { seatsFromTable } from "@accord/shared/forum";
import { sayIssue } from "@accord/shared/messages";
import { addSeats, readPeople } from "@accord/shared/people";
import { useState } from "react";
import { useIssues } from "../../app/useIssues.js";
import { useAct } from "../../connection/asking.js";
import { Button, Dialog, ErrorSummary, Notice, TextArea, useSay } from "../../ui/index.js";

export function AddSeats({ process, onClose }: { readonly process: string; readonly onClose: () => void }) {
  const say = useSay();
  const [table, setTable] = useState("");
  const [checked, setChecked] = useState<string>();
  const act = useAct(addSeats, {
    changes: [readPeople],
    onDone: ({ waits }) => {
      if (!waits) onClose();
    },
  });
  const read = checked === undefined ? undefined : seatsFromTable(checked);
  const own =
    read && !read.ok ? read.issues.map((one) => ({ field: "table", text: sayIssue(say, one) })) : [];
  const { issues } = useIssues(act.refused, own);
  const add = (): void => {
    setChecked(table);
    if (seatsFromTable(table).ok) act.act({ params: { process }, body: { table } });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say("people.seats.add.title")}
      acts={
        act.done ? (
          <Button onPress={onClose}>{say("ui.close")}</Button>
        ) : (
          <Button kind="primary" pending={act.pending} onPress={add}>
            {say("people.seats.add")}
          </Button>
        )
      }
    >
      {act.done ? (
        <Notice tone="plain" title={say("people.changes.waits")} />
      ) : (
        <>
          <ErrorSummary issues={issues} />
          <TextArea
            name="table"
            label={say("setup.seats.table")}
            hint={say("people.seats.add.hint")}
            rows={8}
            value={table}
            onChange={setTable}
          />
        </>
      )}
    </Dialog>
  );
}
