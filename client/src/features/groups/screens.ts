import { ofProcess } from "../../app/screen.js";

export const groupsScreens = [
  ofProcess(
    "/groups/$id",
    ["commitments", "groups", "home", "meetings", "people", "problems", "proposals", "stakeholders"],
    () => import("./Room.js"),
  ),
];
