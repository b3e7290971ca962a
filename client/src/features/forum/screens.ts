import { ofProcess } from "../../app/screen.js";

export const forumScreens = [ofProcess("/statement", ["forum"], () => import("./Statement.js"))];
