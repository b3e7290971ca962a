import { lockFolder } from "../adapters/sqlite/folder-lock.js";

/** Takes the folder's lock and keeps it until it is killed. */
lockFolder(process.argv[2] ?? "");
console.log("locked");
setInterval(() => undefined, 60_000);
