/** Tasks of the page's main thread out of a trace, in milliseconds: as they lasted, and what they took of a processor. */
export function tasksIn(events) {
  const isTask = ({ name, dur }) => name === "ThreadControllerImpl::RunTask" && dur > 0;
  const threadOf = ({ pid, tid }) => `${pid} ${tid}`;
  const mains = new Set(
    events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(threadOf),
  );
  const byThread = Map.groupBy(
    events.filter((event) => isTask(event) && mains.has(threadOf(event))),
    threadOf,
  );
  const [busiest = []] = [...byThread.values()].toSorted((a, b) => b.length - a.length);
  return busiest.map(({ dur, tdur = dur }) => ({ wall: dur / 1000, cpu: tdur / 1000 }));
}

export function figuresOf(tasks) {
  const of = (key) => {
    const all = tasks.map((one) => one[key]).toSorted((a, b) => b - a);
    return {
      over50: all.filter((ms) => ms > 50).length,
      longest: Math.round(all[0] ?? 0),
      p99: Math.round(all[Math.floor(all.length / 100)] ?? 0),
      sum: Math.round(all.reduce((sum, ms) => sum + ms, 0)),
    };
  };
  return { tasks: tasks.length, wall: of("wall"), cpu: of("cpu") };
}
