import { addressOfFile, listCategories } from "@accord/shared/responses";
import { useAsk } from "../../connection/asking.js";
import { Link, useSay } from "../../ui/index.js";

/** The printed forms of the last release: being made, ready to be fetched, or failed. */
export function PrintedFiles({ process }: { readonly process: string }) {
  const say = useSay();
  const files = useAsk(listCategories, { params: { process } }, { keep: true }).data?.files;
  if (!files) return null;
  const no = files.release;
  if (files.state !== "ready") return <p role="status">{say(`responses.files.${files.state}`, { no })}</p>;
  return (
    <p role="status" className="desk-files">
      <span>{say("responses.files.ready", { no, count: files.files.length })}</span>
      {files.files.map((file) => (
        <Link key={addressOfFile(file)} href={`/p/${process}/${addressOfFile(file)}`} target="_blank">
          {file.parts === 1 ? file.format.toUpperCase() : `${file.format.toUpperCase()} ${file.part}`}
        </Link>
      ))}
    </p>
  );
}
