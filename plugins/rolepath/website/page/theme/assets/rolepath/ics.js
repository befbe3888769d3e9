// A day as a calendar file: one all-day event, in the form of RFC 5545.
const plainText = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** Lines of at most 75 bytes, the rest on lines that begin with a space. */
function folded(line) {
  const parts = [""];
  let size = 0;
  for (const letter of line) {
    const bytes = new TextEncoder().encode(letter).length;
    if (size + bytes > 74) {
      parts.push("");
      size = 0;
    }
    parts[parts.length - 1] += letter;
    size += bytes;
  }
  return parts.join("\r\n ");
}

/** The file for a day such as `2026-12-03`; `id` tells it from others, so that bringing it in again changes it. */
export function calendarFile({ day, id, title, text, url }) {
  const next = new Date(Date.parse(day) + 864e5).toISOString().slice(0, 10);
  const stamp = `${new Date().toISOString().replace(/[-:]|\.\d+/g, "")}`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Rolepath//EN",
    "BEGIN:VEVENT",
    `UID:${encodeURIComponent(id)}@rolepath`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${next.replaceAll("-", "")}`,
    `SUMMARY:${plainText(title)}`,
    `DESCRIPTION:${plainText(text)}`,
    `URL:${url}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}
