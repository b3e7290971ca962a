import { ofProcess } from "../../app/screen.js";

export const groupsScreens = [
  ofProcess(
    "/groups/$id",
    ["commitments", "groups", "home", "meetings", "people", "proposals", "stakeholders"],
    () => import("./Room.js"),
  ),
];
