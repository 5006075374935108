// A table that is too large is told before it is sent; progress is shown and the download followed without reloading.
"use strict";

const EVERY_MS = 1000;

const upload = document.getElementById("upload");
upload?.addEventListener("submit", (event) => {
  const notice = document.getElementById("notice");
  if (document.getElementById("file").files[0]?.size > Number(upload.dataset.limit)) {
    event.preventDefault();
    notice.textContent = upload.dataset.tooLarge;
    return;
  }
  notice.textContent = upload.dataset.sending;
  upload.querySelector("button").disabled = true;
});

// Who comes back by the browser's button can send again.
addEventListener("pageshow", () => {
  if (upload) upload.querySelector("button").disabled = false;
});

async function look() {
  const response = await fetch(location.href);
  return { status: response.status, page: new DOMParser().parseFromString(await response.text(), "text/html") };
}

async function follow() {
  try {
    const { page } = await look();
    const next = page.getElementById("working");
    if (!next) {
      location.reload();
      return;
    }
    const [shown, bar] = [document.querySelector("#working label"), document.getElementById("done")];
    shown.textContent = next.querySelector("label").textContent;
    bar.max = next.querySelector("progress").max;
    bar.value = next.querySelector("progress").value;
  } catch {
    // The network is away for a moment: the next look tells.
  }
  setTimeout(follow, EVERY_MS);
}

// The result is saved beside this page: once it is gone from the server, the page says so.
async function untilGone() {
  try {
    const { status, page } = await look();
    if (status === 410 || status === 404) {
      document.title = page.title;
      document.body.replaceWith(page.body);
      document.getElementById("main").focus();
      return;
    }
  } catch {
    // As above.
  }
  setTimeout(untilGone, EVERY_MS);
}

if (document.getElementById("working")) setTimeout(follow, EVERY_MS);
document.getElementById("take")?.addEventListener("submit", () => setTimeout(untilGone, EVERY_MS));
