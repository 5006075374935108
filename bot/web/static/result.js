// What can be taken along of a result: on paper, as text, into another application.
"use strict";

const SIGNS = { met: "✓ ", missing: "✕ ", open: "? ", not_applicable: "– ", todo: "☐ ", done: "☑ " };
const OWN_LINE = "h2, h3, p, li, summary, blockquote, div";

const signOf = (item) => SIGNS[item.querySelector(":scope > .mark")?.classList[1]] ?? "· ";

// The sheet in lines, what is folded too; a line stands further in for every line that it belongs to.
function asText(sheet) {
  const lines = [];
  let line = "";
  let sign = "";
  const end = () => {
    if (line) lines.push(line.trimEnd());
    line = "";
  };
  const add = (text, depth) => {
    if (!line && !text.trim()) return;
    line += line ? text : "  ".repeat(depth - (sign ? 1 : 0)) + sign + text.trimStart();
    sign = "";
  };
  const draw = (node, depth) => {
    if (node.nodeType === Node.TEXT_NODE) add(node.data.replace(/[ \t\n]+/g, " "), depth);
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches("button, .unseen, .mark")) return;
    const isItem = node.matches("li");
    if (node.matches(OWN_LINE)) end();
    if (node.matches("h2, h3") && lines.length) lines.push("");
    if (isItem && !node.matches(".headed")) sign = signOf(node);
    for (const child of node.childNodes) draw(child, depth + (isItem && !node.matches(".headed") ? 1 : 0));
    if (node.matches(OWN_LINE)) end();
  };
  draw(sheet, 0);
  end();
  return lines.join("\n");
}

// Browsers give their clipboard to pages that came over TLS; the older way works elsewhere too.
async function copy(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  const isDone = document.execCommand("copy");
  area.remove();
  if (!isDone) throw new Error("not copied");
}

async function copyOut(button, text) {
  try {
    await copy(text);
    announce(button.dataset.done);
  } catch {
    announce(button.dataset.failed);
  }
  button.focus();
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-print], [data-copy], [data-share]");
  if (!button) return;
  const text = () => asText(document.querySelector(".said.result .words"));
  if (button.matches("[data-print]")) print();
  if (button.matches("[data-copy]")) copyOut(button, text());
  // Whoever closes the list of applications shares nothing, and knows it.
  if (button.matches("[data-share]")) navigator.share({ title: document.title, text: text() }).catch(() => {});
});

document.documentElement.classList.toggle("shares", "share" in navigator);

// On paper nothing can be unfolded.
addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll(".said details:not([open])")) {
    folded.open = true;
    folded.dataset.unfolded = "";
  }
});
addEventListener("afterprint", () => {
  for (const unfolded of document.querySelectorAll("[data-unfolded]")) {
    unfolded.open = false;
    delete unfolded.dataset.unfolded;
  }
});
