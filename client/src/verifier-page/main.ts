import { checkAll, type Given, type Outcome } from "./check.js";
import { element, shown } from "./show.js";
import { sayFrom } from "./words.js";

/** The same file is the page's script and, beside it, the worker that counts: both are there once the page is. */
if (typeof document === "undefined")
  self.onmessage = ({ data }: MessageEvent<Given[]>) => self.postMessage(checkAll(data));
else openPage();

function openPage(): void {
  const desk = document.getElementById("verifier");
  if (!desk) return;
  const say = sayFrom(JSON.parse(desk.dataset.words ?? "{}"));
  const [results, drop] = [part("results"), part("drop")];
  const [live, files] = [part("live") as HTMLButtonElement, part("files") as HTMLInputElement];
  const worker = new Worker(import.meta.url, { type: "module" });
  let log: Given | null = null;

  desk.hidden = false;
  worker.onmessage = ({ data }: MessageEvent<Outcome[]>) => {
    results.replaceChildren(...data.map((outcome) => shown(outcome, say)));
    results.querySelector("h2")?.focus();
  };
  live.onclick = async () => {
    tell(say("verify.working"));
    try {
      const answer = await fetch(desk.dataset.log ?? "", { cache: "no-cache" });
      if (!answer.ok) return tell(say(answer.status === 404 ? "verify.none" : "verify.unreachable"));
      log = { name: null, text: await answer.text() };
      worker.postMessage([log]);
    } catch {
      tell(say("verify.unreachable"));
    }
  };
  files.onchange = async () => {
    await check(files.files);
    files.value = "";
  };
  document.ondragover = (event) => {
    event.preventDefault();
    drop.dataset.over = "yes";
  };
  document.ondragleave = () => delete drop.dataset.over;
  document.ondrop = (event) => {
    event.preventDefault();
    delete drop.dataset.over;
    void check(event.dataTransfer?.files ?? null);
  };

  /** Marks and proofs alone are held against the log that was looked at before. */
  async function check(chosen: FileList | null): Promise<void> {
    if (!chosen?.length) return;
    tell(say("verify.working"));
    const given = await Promise.all(
      [...chosen].map(async (file): Promise<Given> => ({ name: file.name, text: await file.text() })),
    );
    const own = given.find(({ text }) => text.includes("accord-decision-log/1"));
    worker.postMessage(own || !log ? given : [log, ...given]);
    log = own ?? log;
  }

  function tell(words: string): void {
    results.replaceChildren(element("p", { text: words }));
  }

  function part(name: string): HTMLElement {
    return document.getElementById(`verifier-${name}`) as HTMLElement;
  }
}
