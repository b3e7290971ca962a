import { LeveldbPersistence } from "y-leveldb";

/** y-leveldb as its readers are told to use it. A slow disk waits before each write, off the event loop, as leveldb itself does. */
export function openLevel(folder) {
  const level = new LeveldbPersistence(folder);
  const slow = Number(process.env.BENCH_COMMIT_MS ?? 0);
  let writing = Promise.resolve();
  return {
    read: (name) => level.getYDoc(name),
    append(name, update) {
      const wait = slow > 0 ? new Promise((resolve) => setTimeout(resolve, slow)) : null;
      writing = Promise.all([
        writing,
        wait ? wait.then(() => level.storeUpdate(name, update)) : level.storeUpdate(name, update),
      ]);
      return writing;
    },
    async close() {
      await writing;
      await level.destroy();
    },
  };
}
