import { importProgress, readImport } from "@accord/shared/contributions";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { call } from "../../../connection/http.js";
import { Notice, Progress, useSay } from "../../../ui/index.js";

/** The connection broke while importing: asks until it is known whether all rows came in or none, and says that. */
export function BrokenOff({
  process,
  id,
  onImported,
}: {
  readonly process: string;
  readonly id: string;
  readonly onImported: () => void;
}) {
  const say = useSay();
  const args = { params: { process, import: id } };
  const { data } = useQuery({
    queryKey: ["import-after-break", id],
    // First whether it runs, then what stands: the other way round it could end between the two.
    queryFn: async ({ signal }) => {
      const { running, done, total } = await call(importProgress, args, { signal });
      const { state } = await call(readImport, args, { signal });
      return { running, done, total, state };
    },
    retry: false,
    staleTime: 0,
    gcTime: 0,
    refetchInterval: ({ state: { data: known } }) =>
      known === undefined || known.running !== null ? 1000 : false,
  });
  const imported = data !== undefined && data.state !== "open";
  useEffect(() => {
    if (imported) onImported();
  }, [imported, onImported]);
  if (data === undefined)
    return (
      <div role="status">
        <Notice tone="plain" title={say("import.broken.asking")} />
      </div>
    );
  if (data.running !== null)
    return <Progress label={say(`import.running.${data.running}`)} done={data.done} total={data.total} />;
  if (imported) return null;
  return (
    <div role="alert">
      <Notice tone="bad" title={say("import.broken.title")}>
        <p>{say("import.broken.text")}</p>
      </Notice>
    </div>
  );
}
