// Mounts each component that the page has by its `data-rolepath`; one that fails leaves the others alone.
import { mountAsk } from "./ask.js";
import { mountCheck } from "./check.js";
import { mountChecklist } from "./checklist.js";
import { mountConfidence } from "./confidence.js";
import { mountMeeting } from "./meeting.js";
import { mountHandIn } from "./hand_in.js";
import { mountMinutes } from "./minutes.js";
import { mountModule } from "./module.js";
import { mountNow } from "./now.js";
import { announce, piece, plain } from "./page.js";
import { mountPlan } from "./plan.js";
import { mountRecord } from "./record.js";
import { mountSheet } from "./sheet.js";
import { Store } from "./store.js";

const COMPONENTS = {
  module: mountModule,
  practice: mountChecklist,
  rubric: mountChecklist,
  check: mountCheck,
  plan: mountPlan,
  confidence: mountConfidence,
  minutes: mountMinutes,
  now: mountNow,
  ask: mountAsk,
  "hand-in": mountHandIn,
  meeting: mountMeeting,
  since: mountSheet,
  record: mountRecord,
};
const site = JSON.parse(document.getElementById("rolepath-site")?.textContent ?? "{}");
const store = new Store(site.program || "program");
const mounted = new WeakSet();
let notice;

function mountAll() {
  for (const element of document.querySelectorAll("[data-rolepath]")) {
    const name = element.dataset.rolepath;
    if (mounted.has(element) || !Object.hasOwn(COMPONENTS, name)) continue;
    mounted.add(element);
    try {
      COMPONENTS[name](element, store, site);
    } catch (error) {
      console.error(`rolepath: ${name}`, error);
    }
  }
  tell();
}

/** Says once, before the first control, that marks will not last. */
function tell() {
  const name = `notice-${store.state}`;
  const control = document.querySelector(".rp-control");
  if (!control || (notice?.isConnected && notice.dataset.piece === name)) return;
  notice?.remove();
  notice = null;
  if (store.state === "kept") return;
  notice = piece(name);
  (control.closest("[data-rolepath] > :is(ol, ul), .rp-keep") ?? control).before(notice);
  announce(plain(notice));
}

mountAll();
store.watch(tell);
// Pages that come without a reload, as with Material's instant navigation.
new MutationObserver(mountAll).observe(document.body, { childList: true, subtree: true });
