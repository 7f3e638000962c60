// The demo's chat and tickets: sends what people do, and keeps what they read current.
"use strict";

const desk = document.querySelector(".desk");
const feed = document.getElementById("feed");
const write = document.getElementById("write");
const box = document.getElementById("text");
const said = document.getElementById("said");
const doing = document.getElementById("doing");
const me = desk.dataset.me;
const place = desk.dataset.place;
const chat = desk.dataset.page === "/chat";
const pollers = [document.getElementById("rooms"), feed].filter(Boolean).map((one) => keepCurrent(one, 700));

function refresh() {
  for (const one of pollers) one.now();
}

async function order(what) {
  said.textContent = "";
  try {
    const answer = await fetch(`${desk.dataset.page}/do`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ as: me, in: place, issue: place, ...what }),
    });
    const body = await answer.json();
    if (!answer.ok) throw new Error(body.error || "That did not work.");
    refresh();
    return body;
  } catch (error) {
    said.textContent = error.message;
    return null;
  }
}

// --- asking again before something is done ---

function sure(button) {
  const { sureTitle, sureText, sureYes, sureNo } = button.dataset;
  if (!sureTitle) return Promise.resolve(true);
  const dialog = document.getElementById("sure");
  document.getElementById("sure-title").textContent = sureTitle;
  document.getElementById("sure-text").textContent = sureText;
  document.getElementById("sure-yes").textContent = sureYes || "Yes";
  document.getElementById("sure-no").textContent = sureNo || "Cancel";
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((done) => {
    dialog.addEventListener("close", () => done(dialog.returnValue === "yes"), { once: true });
  });
}

function press(target, action, value) {
  if (target.startsWith("view:")) return order({ do: "press-in-view", view: target.slice(5), action, value });
  return order({ do: "press", ts: target, action, value });
}

// --- writing ---

let task = null;

function begin(next, words, text) {
  task = next;
  doing.hidden = !next;
  doing.firstElementChild.textContent = words || "";
  if (text !== undefined) box.value = text;
  box.focus();
}

function paste(text) {
  const start = box.selectionStart;
  const before = box.value.slice(0, start);
  const gap = before && !/\s$/.test(before) ? " " : "";
  box.setRangeText(gap + text, start, box.selectionEnd, "end");
  box.focus();
}

async function forge(kind) {
  const made = await order({ do: "forge", kind });
  if (made) paste(made.text);
}

async function send() {
  const values = Object.fromEntries(new FormData(write));
  const was = task;
  const words = doing ? doing.firstElementChild.textContent : "";
  // emptied at once: what somebody types while it is sent is the next message
  if (doing) begin(null, "", "");
  const done = await order({ do: write.dataset.do, ...values, ...(was || {}) });
  if (!done && doing && !box.value) begin(was, words, values.text);
  if (done && done.issue) {
    location.href = `/tickets?as=${encodeURIComponent(me)}&issue=${encodeURIComponent(done.issue)}`;
  }
}

if (write) {
  write.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  box.addEventListener("keydown", (event) => {
    if (chat && event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    }
    if (event.key === "Escape" && task) begin(null, "", "");
  });
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  const data = button.dataset;
  if (button.id === "stop") begin(null, "", "");
  else if (data.forge) forge(data.forge);
  else if (data.reply) begin({ thread: data.reply }, "Replying in a thread.");
  else if (data.edit) begin({ do: "edit", ts: data.edit }, "Editing your message.", data.typed);
  else if (data.delete) order({ do: "delete", ts: data.delete });
  else if (data.describe) begin({ do: "describe" }, "Editing the description.", data.typed);
  else if (data.close) order({ do: "close", view: data.close });
  else if (data.press && (await sure(button))) press(data.target, data.press, data.value);
});

document.addEventListener("change", (event) => {
  const select = event.target;
  if (select.id === "who") {
    const where = place ? `&${chat ? "in" : "issue"}=${encodeURIComponent(place)}` : "";
    location.href = `${desk.dataset.page}?as=${encodeURIComponent(select.value)}${where}`;
  } else if (select.matches("[data-forge-select]") && select.value) {
    forge(select.value);
    select.value = "";
  } else if (select.dataset.choose && select.value) {
    press(select.dataset.target, select.dataset.choose, select.value);
    select.value = "";
  }
});

document.addEventListener("keydown", (event) => {
  const modal = event.key === "Escape" && feed && feed.querySelector(".modal");
  if (modal) order({ do: "close", view: modal.dataset.view });
});

document.addEventListener("submit", (event) => {
  const view = event.target.dataset.view;
  if (!view) return;
  event.preventDefault();
  order({ do: "submit", view, values: Object.fromEntries(new FormData(event.target)) });
});

// --- reading: stay at the newest message unless somebody scrolled up; greet a new window ---

if (feed) {
  let pinned = true;
  let open = "";
  feed.addEventListener("scroll", () => {
    pinned = feed.scrollHeight - feed.scrollTop - feed.clientHeight < 60;
  });
  feed.addEventListener("changed", () => {
    if (chat && pinned) feed.scrollTop = feed.scrollHeight;
    const modal = feed.querySelector(".modal");
    if (modal && modal.id !== open) (modal.querySelector("input, textarea, button") || modal).focus();
    open = modal ? modal.id : "";
  });
}
refresh();
