import { stakeholderTypes } from "@accord/shared/contributions";
import {
  type AttendanceForm,
  type AttendanceRow,
  addAttendance,
  attendedBlocs,
  type BlocLabels,
  blocName,
  blocOfType,
  changeAttendance,
  presences,
  readMeeting,
  removeAttendance,
} from "@accord/shared/meetings";
import { useState } from "react";
import { useIssues } from "../../app/useIssues.js";
import { useAct } from "../../connection/asking.js";
import {
  Button,
  Checkbox,
  Dialog,
  ErrorSummary,
  RadioGroup,
  Select,
  type SummaryIssue,
  TextField,
  useSay,
} from "../../ui/index.js";

interface Props {
  readonly process: string;
  readonly no: number;
  readonly blocLabels: BlocLabels;
  /** Null: a guest is added. */
  readonly row: AttendanceRow | null;
  readonly onClose: () => void;
}

const none = "none";
const clock = /^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/u;

export function AttendanceDialog({ process, no, blocLabels, row, onClose }: Props) {
  const say = useSay();
  const [form, setForm] = useState<Omit<AttendanceForm, "person">>({
    name: row?.name ?? "",
    organisation: row?.organisation ?? "",
    stakeholderType: row?.stakeholderType ?? null,
    bloc: row?.bloc ?? "observer",
    seat: row?.seat ?? null,
    presence: row?.presence ?? "in_person",
    joined: row?.joined ?? "",
    left: row?.left ?? "",
    nameDisclosable: row?.nameDisclosable ?? true,
  });
  const [own, setOwn] = useState<readonly SummaryIssue[]>([]);
  const set = (part: Partial<typeof form>): void => setForm({ ...form, ...part });
  const on = { changes: [readMeeting], onDone: onClose };
  const add = useAct(addAttendance, on);
  const change = useAct(changeAttendance, on);
  const remove = useAct(removeAttendance, on);
  const { issues, of } = useIssues(add.refused ?? change.refused ?? remove.refused, own);
  const save = (): void => {
    const times = (["joined", "left"] as const).filter((name) => !clock.test(form[name]));
    const missing = [
      ...(form.name.trim() === "" ? [{ field: "name", text: say("meetings.attendance.wrong.name") }] : []),
      ...times.map((name) => ({
        field: name,
        text: say("meetings.form.wrong.time", { label: say(`meetings.attendance.${name}`) }),
      })),
    ];
    setOwn(missing);
    if (missing.length > 0) return;
    if (row) change.act({ params: { process, no, row: row.id }, body: form });
    else add.act({ params: { process, no }, body: { ...form, person: null } });
  };
  const title = row
    ? say("meetings.attendance.change", { name: row.name || say("meetings.attendance.unnamed") })
    : say("meetings.attendance.add");
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      acts={
        <>
          <Button kind="primary" pending={add.pending || change.pending} onPress={save}>
            {say("meetings.attendance.save")}
          </Button>
          {row ? (
            <Button
              pending={remove.pending}
              onPress={() => remove.act({ params: { process, no, row: row.id }, body: {} })}
            >
              {say("meetings.attendance.remove")}
            </Button>
          ) : null}
        </>
      }
    >
      <ErrorSummary issues={issues} />
      <TextField
        name="name"
        label={say("meetings.attendance.name")}
        maxLength={150}
        value={form.name}
        onChange={(name) => set({ name })}
        issue={of("name")}
      />
      <TextField
        name="organisation"
        optional
        label={say("meetings.attendance.organisation")}
        maxLength={200}
        value={form.organisation}
        onChange={(organisation) => set({ organisation })}
      />
      <Select
        name="type"
        label={say("meetings.attendance.type")}
        value={form.stakeholderType ?? none}
        onChange={(id) => {
          const stakeholderType = stakeholderTypes.find((one) => one === id) ?? null;
          set({ stakeholderType, bloc: blocOfType(stakeholderType) });
        }}
        options={[
          { id: none, label: say("meetings.attendance.type.none") },
          ...stakeholderTypes.map((id) => ({ id, label: say(`contributions.stakeholder.${id}`) })),
        ]}
      />
      <RadioGroup
        name="bloc"
        label={say("meetings.attendance.bloc")}
        options={attendedBlocs.map((value) => ({ value, label: blocName(value, blocLabels, say) }))}
        value={form.bloc}
        onChange={(value) => set({ bloc: attendedBlocs.find((one) => one === value) ?? form.bloc })}
      />
      <RadioGroup
        name="presence"
        label={say("meetings.attendance.how")}
        options={presences.map((value) => ({ value, label: say(`meetings.attendance.presence.${value}`) }))}
        value={form.presence}
        onChange={(value) => set({ presence: presences.find((one) => one === value) ?? form.presence })}
      />
      {(["joined", "left"] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          optional
          width={8}
          label={say(`meetings.attendance.${name}`)}
          value={form[name]}
          onChange={(value) => set({ [name]: value.trim() })}
          issue={of(name)}
        />
      ))}
      <Checkbox
        name="nameDisclosable"
        isSelected={form.nameDisclosable}
        onChange={(nameDisclosable) => set({ nameDisclosable })}
      >
        {say("meetings.attendance.disclosable")}
      </Checkbox>
    </Dialog>
  );
}
