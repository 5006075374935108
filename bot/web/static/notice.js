// What every page with a script has: the line that says what became of what was pressed.
"use strict";

document.documentElement.classList.add("scripted");

function announce(text, isSending = false) {
  const notice = document.getElementById("notice");
  notice.textContent = text;
  notice.classList.toggle("sending", isSending);
}
