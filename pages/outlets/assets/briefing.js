// Presents a briefing: one slide at a time, by keys alone. Without it the page is a document that reads from top to end.
"use strict";
const slides = [...document.querySelectorAll(".slide")];
const body = document.body;
const place = document.getElementById("place");
const time = document.getElementById("time");
let now = 0;
let began = 0;
let before = null; // what had the focus before presenting

function presenting() {
  return body.classList.contains("presenting");
}

function show(wanted) {
  now = Math.min(Math.max(wanted, 0), slides.length - 1);
  slides.forEach((slide, index) => slide.classList.toggle("now", index === now));
  slides[now].scrollTop = 0;
  slides[now].focus({ preventScroll: true });
  tell();
}

function tell() {
  const slide = slides[now];
  const more = slide.scrollHeight - slide.clientHeight - slide.scrollTop > 4 ? ". More below: ↓" : "";
  place.textContent = `Slide ${now + 1} of ${slides.length}${more}`;
}

function tick() {
  const seconds = Math.floor((Date.now() - began) / 1000);
  time.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function notes() {
  const shown = body.classList.toggle("noted");
  const slide = slides[now];
  slide.scrollTop = shown ? slide.querySelector(".notes").offsetTop - slide.offsetTop : 0;
  tell();
}

function wholeScreen() {
  if (document.fullscreenElement) {
    leaving = true;
    document.exitFullscreen();
  } else if (document.fullscreenEnabled) document.documentElement.requestFullscreen().catch(() => {});
}

function start(wholly) {
  before = document.activeElement;
  began = Date.now();
  body.classList.add("presenting");
  if (wholly && !document.fullscreenElement) wholeScreen();
  show(now);
  tick();
}

function stop() {
  if (!presenting()) return;
  body.classList.remove("presenting", "noted");
  slides[now].classList.remove("now");
  if (document.fullscreenElement) document.exitFullscreen();
  const back = before && before !== body ? before : document.getElementById("present");
  back.focus();
}

const keys = {
  ArrowRight: () => show(now + 1),
  PageDown: () => show(now + 1),
  " ": () => show(now + 1),
  ArrowLeft: () => show(now - 1),
  PageUp: () => show(now - 1),
  Home: () => show(0),
  End: () => show(slides.length - 1),
  ArrowDown: () => slides[now].scrollBy(0, 120),
  ArrowUp: () => slides[now].scrollBy(0, -120),
  n: notes,
  f: wholeScreen,
  Escape: stop,
};

document.addEventListener("keydown", (pressed) => {
  if (!presenting() || pressed.ctrlKey || pressed.metaKey || pressed.altKey) return;
  const act = keys[pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key];
  if (act) {
    pressed.preventDefault();
    act();
  }
});
// In full screen the browser keeps Escape to itself, and says afterwards that full screen has ended.
let leaving = false; // by our own key
document.addEventListener("fullscreenchange", () => {
  if (!document.fullscreenElement && !leaving) stop();
  leaving = false;
});
document.getElementById("present").addEventListener("click", () => start(true));
slides.forEach((slide) => slide.addEventListener("scroll", tell));
setInterval(() => presenting() && tick(), 1000);
if (new URLSearchParams(location.search).get("present") === "1") start(false);
