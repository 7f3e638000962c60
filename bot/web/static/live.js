// Keeps the live part of a page current: asks for it each second and changes only what differs,
// so that selections, scroll position and open details stay as they are.
"use strict";

function same(a, b) {
  return a.nodeType === b.nodeType && a.nodeName === b.nodeName && (a.id || "") === (b.id || "");
}

function morph(now, next) {
  if (now.nodeType !== Node.ELEMENT_NODE) {
    if (now.nodeValue !== next.nodeValue) now.nodeValue = next.nodeValue;
    return;
  }
  // what somebody types into or has opened is theirs
  if (now.hasAttribute("data-keep")) return;
  for (const { name } of [...now.attributes]) {
    if (!next.hasAttribute(name) && !(now.nodeName === "DETAILS" && name === "open")) now.removeAttribute(name);
  }
  for (const { name, value } of next.attributes) {
    if (now.getAttribute(name) !== value) now.setAttribute(name, value);
  }
  morphChildren(now, next);
}

function morphChildren(now, next) {
  const wanted = [...next.childNodes];
  let at = now.firstChild;
  for (const child of wanted) {
    // the parser drops spaces between elements that the page has
    while (at && child.nodeType !== Node.TEXT_NODE && at.nodeType === Node.TEXT_NODE && !at.nodeValue.trim()) {
      const after = at.nextSibling;
      at.remove();
      at = after;
    }
    // a row that was inserted above: look a little ahead for the one that is meant
    let found = at;
    if (child.id) {
      while (found && found.id !== child.id) found = found.nextSibling;
      if (found && found !== at) now.insertBefore(found, at);
      if (found) at = found;
    }
    if (at && same(at, child)) {
      morph(at, child);
      at = at.nextSibling;
    } else {
      now.insertBefore(document.importNode(child, true), at);
    }
  }
  while (at) {
    const after = at.nextSibling;
    at.remove();
    at = after;
  }
}

function parsed(html) {
  return new DOMParser().parseFromString(html, "text/html").body;
}

function keepCurrent(element, every) {
  const lost = document.getElementById("lost");
  let mark = "";
  let failures = 0;
  async function look() {
    if (document.hidden) return again();
    try {
      const address = element.dataset.live;
      const headers = mark ? { "If-None-Match": mark } : {};
      const answer = await fetch(address, { headers, cache: "no-store", signal: AbortSignal.timeout(10000) });
      const text = await answer.text();
      if (address === element.dataset.live && answer.status !== 304) {
        if (answer.headers.get("ETag")) {
          mark = answer.headers.get("ETag");
          morphChildren(element, parsed(text));
          element.dispatchEvent(new CustomEvent("changed"));
        } else if (!answer.ok) {
          throw new Error(answer.status);
        }
      }
      failures = 0;
    } catch {
      failures += 1;
    }
    lost.hidden = failures < 3;
    again();
  }
  let timer = 0;
  function again() {
    clearTimeout(timer);
    timer = setTimeout(look, every * (failures ? Math.min(10, failures) : 1));
  }
  again();
  return {
    now(fresh) {
      if (fresh) mark = "";
      clearTimeout(timer);
      look();
    },
  };
}

const live = document.getElementById("main");
if (live && live.dataset.live && !live.dataset.every) keepCurrent(live, 1000);
