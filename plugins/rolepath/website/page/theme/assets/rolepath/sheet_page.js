// What the sheet of a check-in has beside what all pages have.
import { mountMeeting } from "./meeting.js";
import { mount } from "./rolepath.js";
import { mountSheet } from "./sheet.js";

mount({ meeting: mountMeeting, since: mountSheet });
