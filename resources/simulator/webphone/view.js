/** Shows the telephone; text from outside is only ever shown as text. */

const LINES = {
  connecting: "Bağlanıyor…",
  registered: "Kayıtlı",
  offline: "Çevrimdışı, tekrar deneniyor…",
  refused: "Reddedildi, tekrar deneniyor…",
};
const MICROPHONES = {
  asking: "Mikrofon izni bekleniyor…",
  granted: "Mikrofon açık",
  denied: "Mikrofon kapalı: karşı taraf sizi duyamaz.",
};
const CALLS = { ringing: "Gelen arama", calling: "Aranıyor…", answering: "Açılıyor…", talking: "Görüşme" };

export const part = (id) => document.getElementById(id);

export function show(phone, microphone) {
  const state = phone.call?.state ?? "idle";
  const data = document.body.dataset;
  data.registered = phone.line === "registered" ? "yes" : "no";
  data.call = state === "answering" ? "talking" : state;
  data.microphone = microphone;
  part("state").textContent = LINES[phone.line];
  showMicrophone(microphone);
  part("idle").hidden = state !== "idle";
  part("incoming").hidden = state !== "ringing";
  part("current").hidden = state === "idle" || state === "ringing";
  part("call").disabled = state !== "idle" || phone.line !== "registered";
  part("notice").textContent = phone.notice ?? "Gelen aramalar burada görünür.";
  if (phone.call) showCall(phone.call);
}

export function showMicrophone(microphone) {
  const silenced = document.body.dataset.muted === "yes" && microphone === "granted";
  part("microphone").textContent = silenced ? "Mikrofon sessizde" : MICROPHONES[microphone];
}

export function showTimer(seconds) {
  const two = (number) => String(Math.floor(number)).padStart(2, "0");
  const hours = seconds >= 3600 ? `${Math.floor(seconds / 3600)}:` : "";
  part("timer").textContent = `${hours}${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function showCall(call) {
  const card = part(call.state === "ringing" ? "incoming" : "current");
  const set = (name, text) => {
    const place = card.querySelector(`.${name}`);
    if (place && place.textContent !== text) place.textContent = text;
  };
  const number = readable(call.number);
  set("what", CALLS[call.state] ?? "");
  set("who", call.name || number || "Gizli numara");
  set("number", call.name ? number : "");
  set("called", call.called ? `Aranan: ${readable(call.called)}` : "");
  part("timer").hidden = call.state !== "talking";
  part("mute").hidden = call.state !== "talking";
}

function readable(number) {
  const found = /^(0\d{3})(\d{3})(\d{2})(\d{2})$/.exec(number);
  return found ? found.slice(1).join(" ") : number;
}
