/** Keeps the extension registered: proves the password, renews before the time is over. */

import { prove } from "./digest.js";
import { word, write } from "./sip-message.js";

const WANTED_SECONDS = 600;
const ANSWER_WITHIN = 32_000;

export class Registration extends EventTarget {
  #identity;
  #transport;
  #callId = word();
  #tag = word();
  #number = 0;
  #timer = 0;
  #proved = false;

  constructor(identity, transport) {
    super();
    this.#identity = identity;
    this.#transport = transport;
    transport.addEventListener("open", () => this.#register());
    transport.addEventListener("close", () => this.#say("offline"));
  }

  async onResponse(response) {
    if (response.status < 200) return;
    clearTimeout(this.#timer);
    if (response.status === 401 && !this.#proved) {
      const { domain, extension, password } = this.#identity;
      const challenge = response.header("WWW-Authenticate");
      const about = { method: "REGISTER", uri: `sip:${domain}`, user: extension, password };
      this.#proved = true;
      this.#send([["Authorization", await prove(challenge, about)]]);
    } else if (response.status === 200) {
      this.#transport.settle();
      const seconds = Number(response.header("Expires")) || WANTED_SECONDS;
      this.#timer = setTimeout(() => this.#register(), seconds * 800);
      this.#say("registered");
    } else {
      this.#say("refused");
      this.#transport.restart();
    }
  }

  #register() {
    this.#proved = false;
    this.#send([]);
  }

  #send(proof) {
    const { domain, address, contact } = this.#identity;
    this.#number += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#transport.restart(), ANSWER_WITHIN);
    this.#transport.send(
      write(`REGISTER sip:${domain} SIP/2.0`, [
        ["Via", `SIP/2.0/WS ${this.#identity.host};branch=z9hG4bK${word()}`],
        ["Max-Forwards", "70"],
        ["From", `<${address}>;tag=${this.#tag}`],
        ["To", `<${address}>`],
        ["Call-ID", this.#callId],
        ["CSeq", `${this.#number} REGISTER`],
        ["Contact", `<${contact}>`],
        ["Expires", String(WANTED_SECONDS)],
        ...proof,
      ]),
    );
  }

  #say(state) {
    if (state === "offline") clearTimeout(this.#timer);
    this.dispatchEvent(new CustomEvent("change", { detail: state }));
  }
}
