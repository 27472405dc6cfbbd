/** The web phone page: wires the telephone, the voices, the tones and what is shown. */

import { Phone } from "./phone.js";
import { Tones } from "./tones.js";
import { part, show, showMicrophone, showTimer } from "./view.js";
import { Voices } from "./voices.js";

const login = JSON.parse(part("login").textContent);
const phone = new Phone(login);
const tones = new Tones();
const voices = new Voices(part("far-end"), onHeard, onMicrophone);
let microphone = "asking";
let talkingTo = null;
let since = 0;
let ticking = 0; // only in a call: an idle page wakes nobody

function update() {
  const call = phone.call;
  show(phone, microphone);
  tones.play({ ringing: "ring", calling: "ringback" }[call?.state] ?? null);
  if (call?.state === "talking" && talkingTo !== call) {
    talkingTo = call;
    since = Date.now();
    showTimer(0);
    clearInterval(ticking);
    ticking = setInterval(() => showTimer((Date.now() - since) / 1000), 500);
    if (call.sound) voices.connect(call.sound);
  } else if (!call && talkingTo) {
    talkingTo = null;
    clearInterval(ticking);
    voices.disconnect();
  }
  if (!call) mute(false);
}

function onHeard(frames) {
  document.body.dataset.heard = String(frames);
}

function onMicrophone(state) {
  microphone = state;
  update();
}

function mute(muted) {
  part("mute").setAttribute("aria-pressed", String(muted));
  document.body.dataset.muted = muted ? "yes" : "no";
  voices.mute(muted);
  showMicrophone(microphone);
}

function press(key) {
  if (phone.call?.state === "talking") phone.call.press(key);
  else part("number").value += key;
}

function dial() {
  const number = part("number").value.replace(/[^\d*#+]/g, "");
  if (!number) return;
  phone.dial(number);
  if (phone.call) part("number").value = "";
}

part("extension").textContent = login.extension;
part("answer").addEventListener("click", () => phone.call?.answer());
part("refuse").addEventListener("click", () => phone.call?.hangUp());
part("hang-up").addEventListener("click", () => phone.call?.hangUp());
part("mute").addEventListener("click", () => {
  mute(part("mute").getAttribute("aria-pressed") !== "true");
});
part("call").addEventListener("click", dial);
part("number").addEventListener("keydown", ({ key }) => {
  if (key === "Enter") dial();
});
part("erase").addEventListener("click", () => {
  part("number").value = part("number").value.slice(0, -1);
});
for (const button of document.querySelectorAll(".digit_btn")) {
  button.addEventListener("click", () => press(button.textContent));
}

document.addEventListener("click", () => voices.wake());
phone.addEventListener("change", update);
update();
phone.start();
voices.ask();
