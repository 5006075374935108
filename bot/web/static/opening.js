// Telegram hands what it signed to a page of its own behind the #; the server is told, and answers with the result.
"use strict";

const launch = new URLSearchParams(location.hash.slice(1)).get("tgWebAppData");

// https://core.telegram.org/api/web-events: the app is told in each of the ways that it may listen by.
function tell(event) {
  window.TelegramWebviewProxy?.postEvent(event, "{}");
  window.external?.notify?.(JSON.stringify({ eventType: event, eventData: {} }));
  if (window.parent !== window) {
    window.parent.postMessage(JSON.stringify({ eventType: event, eventData: {} }), "https://web.telegram.org");
  }
}

if (launch) {
  document.getElementById("elsewhere").hidden = true;
  document.getElementById("waiting").hidden = false;
  tell("web_app_ready");
  tell("web_app_expand");
  const form = document.getElementById("opening");
  form.elements.launch.value = launch;
  form.submit();
}
