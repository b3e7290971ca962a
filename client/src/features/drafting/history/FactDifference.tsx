import { Table, useSay } from "../../../ui/index.js";

interface Props {
  /** What it is a fact of. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** A value that is chosen or counted, before and after. */
export function FactDifference({ name, before, after }: Props) {
  const say = useSay();
  const said = (words: string) =>
    words === "" ? <span className="hint">{say("drafting.compare.nothing")}</span> : <bdi>{words}</bdi>;
  return (
    <Table
      caption={name}
      columns={[
        { id: "before", title: say("drafting.compare.from"), cell: ({ was }) => said(was) },
        { id: "after", title: say("drafting.compare.to"), cell: ({ is }) => said(is) },
      ]}
      rows={[{ was: before, is: after }]}
      keyOf={() => name}
    />
  );
}
