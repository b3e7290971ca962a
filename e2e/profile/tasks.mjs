const isTask = ({ name, dur }) => name === "ThreadControllerImpl::RunTask" && dur > 0;
const threadOf = ({ pid, tid }) => `${pid} ${tid}`;
const cpuOf = ({ dur, tdur = dur }) => tdur / 1000;
const endOf = ({ ts, dur }) => ts + dur;

/** Tasks of the page's main thread out of a trace: what each took of a processor, in milliseconds, and its kind. */
export function tasksIn(events) {
  const mains = new Set(
    events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(threadOf),
  );
  const byThread = Map.groupBy(
    events.filter((event) => event.ph === "X" && event.dur > 0 && mains.has(threadOf(event))),
    threadOf,
  );
  const tasksOf = (all) => all.filter(isTask);
  const [busiest = []] = [...byThread.values()].toSorted((a, b) => tasksOf(b).length - tasksOf(a).length);
  const tasks = [];
  let end = 0;
  for (const event of busiest.toSorted((a, b) => a.ts - b.ts || b.dur - a.dur)) {
    if (event.ts >= end) {
      if (!isTask(event)) continue;
      end = endOf(event);
      tasks.push({ cpu: cpuOf(event), within: [] });
    } else tasks.at(-1).within.push(event);
  }
  return tasks.map(({ cpu, within }) => ({ cpu, kind: kindOf(within) }));
}

/** What began the greater part of a task: a function of the page by file and name, or what the browser calls it. */
function kindOf(within) {
  const [most] = within
    .filter(
      ({ name, args }) =>
        name !== "ThreadControllerImpl::RunTask" && (name !== "FunctionCall" || args.data?.url),
    )
    .toSorted(
      (a, b) => Number(b.name === "FunctionCall") - Number(a.name === "FunctionCall") || cpuOf(b) - cpuOf(a),
    );
  if (most === undefined) return "other";
  if (most.name !== "FunctionCall") return most.name;
  const { functionName, url, lineNumber, columnNumber } = most.args.data;
  const file = url
    .split("/")
    .at(-1)
    .replace(/-[\w-]{8}\.js$/, "");
  return `${file} ${functionName || `${lineNumber}:${columnNumber}`}`;
}

const longMs = 50;
const sum = (tasks) => tasks.reduce((all, { cpu }) => all + cpu, 0);
const round = (ms) => Math.round(ms * 10) / 10;

/**
 * A machine that others share counts time as a task's in which it was taken from it, twenty times what a task needs at
 * worst; no task is long in each of several runs for that reason. So of each kind what it took in its best run counts.
 */
export function figuresOf(runs) {
  const kinds = new Set(runs.flatMap((tasks) => tasks.map(({ kind }) => kind)));
  const ofKind = (kind) => {
    const each = runs.map((tasks) => tasks.filter((task) => task.kind === kind));
    return {
      kind,
      times: Math.min(...each.map((tasks) => tasks.length)),
      longest: round(Math.min(...each.map((tasks) => Math.max(0, ...tasks.map(({ cpu }) => cpu))))),
      sum: round(Math.min(...each.map(sum))),
    };
  };
  const all = [...kinds].map(ofKind).toSorted((a, b) => b.longest - a.longest);
  return {
    tasks: Math.min(...runs.map((tasks) => tasks.length)),
    long: all.filter(({ longest }) => longest > longMs),
    longest: all[0]?.longest ?? 0,
    longInOneRun: runs.map((tasks) => tasks.filter(({ cpu }) => cpu > longMs).length),
    sum: round(Math.min(...runs.map(sum))),
    kinds: all.filter((kind) => kind.sum > 5).slice(0, 14),
  };
}

/** Prints what was measured, and fails where a task was long in each run. */
export function tell(figures) {
  console.log(JSON.stringify(figures));
  const all = [figures, ...Object.values(figures)].flatMap((one) => one?.long ?? []);
  if (all.length > 0) process.exitCode = 1;
}
