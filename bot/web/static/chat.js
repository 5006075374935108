// Sends an answer without reloading: the same form, the same page in return; only what is new is put in its place.
"use strict";

let sending = false;

const element = (id, root = document) => root.getElementById(id);

function lock(locked) {
  sending = locked;
  element("main").setAttribute("aria-busy", String(locked));
  for (const button of document.querySelectorAll("button[name=key], [data-turn] button")) button.disabled = locked;
  if (!locked) settleAll();
}

// Keeps the answers that stand, so that a screen reader speaks only what was said to the last one.
function renewLog(next) {
  const log = element("log");
  const fresh = [...next.children];
  const old = [...log.children];
  let same = 0;
  while (same < old.length && same < fresh.length && sameAnswer(old[same], fresh[same])) {
    keepUp(old[same], fresh[same]);
    same += 1;
  }
  for (const message of old.slice(same)) message.remove();
  const added = fresh.slice(same);
  for (const message of added) message.classList.add("fresh");
  log.append(...added);
  return added[0];
}

function sameAnswer(one, other) {
  const words = (message) => message.matches(".answered") && message.querySelector(".words").innerHTML;
  return words(one) !== false && words(one) === words(other) && keys(one).length === keys(other).length;
}

const keys = (message) => [...message.querySelectorAll("[name=key]")];

// What stands is not read out again, but what changes it has a new key at every step.
function keepUp(message, fresh) {
  const renewed = keys(fresh);
  for (const [place, button] of keys(message).entries()) button.value = renewed[place].value;
}

// The sheet is drawn anew with every answer: what was unfolded on it stays so, whatever numbers have changed.
function folds(log) {
  const seen = {};
  return [...log.querySelectorAll(".result details")].map((fold) => {
    const summary = fold.firstElementChild.textContent.replace(/\d+/g, "");
    seen[summary] = (seen[summary] ?? 0) + 1;
    return { fold, name: `${summary} ${seen[summary]}` };
  });
}

function unfolded(log) {
  return new Set(folds(log).filter(({ fold }) => fold.open).map(({ name }) => name));
}

const boxes = () => [...document.querySelectorAll(".result .box")];

// Whoever ticks a line goes on at that line, and is not read the whole sheet again.
function stayAt(place, top) {
  const box = boxes()[place];
  box.closest(".said").classList.remove("fresh");
  box.focus({ preventScroll: true });
  scrollBy(0, box.getBoundingClientRect().top - top);
}

function renew(page, button) {
  const typed = document.activeElement === element("text");
  const ticked = button ? boxes().indexOf(button) : -1;
  const top = button?.getBoundingClientRect().top;
  const open = unfolded(element("log"));
  document.title = page.title;
  element("progress").replaceWith(element("progress", page));
  element("lines").replaceWith(element("lines", page));
  const first = renewLog(element("log", page));
  for (const { fold, name } of folds(element("log"))) fold.open = open.has(name);
  element("answer").replaceWith(element("answer", page));
  settleAll();
  if (boxes()[ticked]) {
    stayAt(ticked, top);
    return;
  }
  const field = element("text");
  const target = field && (typed || field.hasAttribute("data-first")) ? field : element("answer");
  target.focus({ preventScroll: true });
  first?.scrollIntoView({ block: "start" });
  if (first && newest().getBoundingClientRect().top > innerHeight / 2) comeToNow(); // much was said before it
}

// The conversation is gone: the page from which one begins says so, and shows what was typed.
function beginAnew(page) {
  document.title = page.title;
  document.body.replaceWith(page.body);
  document.querySelector(".notice").scrollIntoView({ block: "center" });
}

async function send(form, button) {
  const body = new URLSearchParams(new FormData(form, button));
  lock(true);
  element("log").setAttribute("aria-live", button?.matches(".box") ? "off" : "polite");
  announce(element("notice").dataset.sending, true);
  try {
    const response = await fetch(form.action, { method: "POST", body, headers: { Prefer: "return=representation" } });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (page.documentElement.lang !== document.documentElement.lang) document.location.reload();
    else if (element("log", page)) renew(page, button);
    else if (response.redirected) document.location.assign(response.url);
    else if (page.body.matches(".start")) beginAnew(page);
    else announce(page.querySelector("main p").textContent);
  } catch {
    announce(element("notice").dataset.failed);
  }
  lock(false);
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-turn]") || event.submitter?.hasAttribute("formaction")) return;
  event.preventDefault();
  if (!sending) send(form, event.submitter);
});


// Of a row one box is ticked at most; while something is ticked, there is not nothing.
function settle(form) {
  const ticked = form.querySelector("input:checked") !== null;
  for (const nothing of form.querySelectorAll(".ends .choice")) nothing.disabled = ticked;
}

function settleAll() {
  for (const form of document.querySelectorAll(".ticks")) settle(form);
}

document.addEventListener("change", ({ target }) => {
  if (!target.matches(".ticks input")) return;
  for (const box of target.checked ? (target.closest("[data-one]")?.querySelectorAll("input:checked") ?? []) : [])
    if (box !== target) box.checked = false;
  settle(target.form);
});

// A number or letter key does what the choice of that sign does, unless a text is being typed.
document.addEventListener("keydown", (event) => {
  if (sending || event.repeat || event.ctrlKey || event.metaKey || event.altKey || !/^[1-9a-z]$/i.test(event.key)) return;
  if (event.target.closest("input:not([type=checkbox]), textarea, .top, .foot")) return;
  const numbers = [...document.querySelectorAll("#answer .number")];
  const chosen = numbers.find((number) => number.textContent === event.key.toLowerCase())?.closest("button, label");
  if (!chosen) return;
  event.preventDefault();
  (chosen.control ?? chosen).focus();
  chosen.click();
});

// As in every chat, Enter sends and Shift+Enter begins a line; what an input method still composes is no text.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || !event.target.matches("textarea[name=text]")) return;
  event.preventDefault();
  event.target.form.requestSubmit();
});

settleAll();

// Where the conversation stands, with what was said right before that.
function newest() {
  let first = element("now");
  while (first?.previousElementSibling?.matches(".said.notice")) first = first.previousElementSibling;
  return first;
}

// Who comes back to a long conversation comes to that.
function comeToNow() {
  newest()?.scrollIntoView({ block: "start" });
}

if (!location.hash) comeToNow();
// The browser itself goes to #now alone, when all is loaded: what stands before it is gone to after that.
if (location.hash === "#now") addEventListener("load", () => requestAnimationFrame(comeToNow));
