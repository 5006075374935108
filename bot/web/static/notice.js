// The line that says what became of what was pressed.
"use strict";

function announce(text, isSending = false) {
  const notice = document.getElementById("notice");
  notice.textContent = text;
  notice.classList.toggle("sending", isSending);
}
