/** A call dialled on this telephone's pad. */

import { Call, description } from "./call.js";
import { prove } from "./digest.js";
import { readAddress, word } from "./sip-message.js";

const ENDINGS = {
  404: "Numara bulunamadı.",
  408: "Cevap yok.",
  480: "Şu anda ulaşılamıyor.",
  484: "Numara eksik.",
  486: "Meşgul.",
  487: "Arama bitti.",
  603: "Arama reddedildi.",
};

export class OutgoingCall extends Call {
  #branch = "";
  #proved = false;
  #heard = false;
  #givenUp = false;

  constructor(identity, transport, number) {
    super(identity, transport, `${word(16)}@${identity.host}`);
    this.state = "calling";
    this.number = number;
    this.target = `sip:${encodeURIComponent(number)}@${identity.domain}`;
    this.local = `<${identity.address}>;tag=${this.tag}`;
    this.remote = `<${this.target}>`;
  }

  start(proof = []) {
    this.#branch = `z9hG4bK${word()}`;
    this.#heard = false;
    this.cseq += 1;
    const headers = [["Content-Type", "application/sdp"], ...proof];
    this.send("INVITE", this.#branch, this.cseq, headers, description());
  }

  hangUp() {
    if (this.state === "talking") {
      this.request("BYE");
      this.end("Görüşme bitti.");
    } else if (!this.over && !this.#givenUp) {
      this.#givenUp = true;
      if (this.#heard) this.send("CANCEL", this.#branch, this.cseq);
    }
  }

  async onResponse(response) {
    if (response.transaction !== "INVITE") return;
    if (response.status < 200) {
      if (this.#givenUp && !this.#heard) this.send("CANCEL", this.#branch, this.cseq);
      this.#heard = true;
    } else if (response.status < 300) {
      this.#onAccepted(response);
    } else {
      await this.#onRefused(response);
    }
  }

  onAck() {}

  onNotify(request) {
    this.reply(request, 489, "Bad Event");
  }

  #onAccepted(response) {
    const again = this.state === "talking";
    this.remote = response.header("To");
    this.target = readAddress(response.header("Contact")).uri;
    this.request("ACK", [], "", this.cseq);
    if (again) return;
    this.talk(response.body);
    if (this.#givenUp) this.hangUp();
  }

  async #onRefused(response) {
    const unmarked = this.remote;
    this.remote = response.header("To");
    this.send("ACK", this.#branch, this.cseq);
    this.remote = unmarked;
    if (response.status === 407 && !this.#proved && !this.#givenUp) {
      this.#proved = true;
      const { extension: user, password } = this.identity;
      const about = { method: "INVITE", uri: this.target, user, password };
      const challenge = response.header("Proxy-Authenticate");
      this.start([["Proxy-Authorization", await prove(challenge, about)]]);
    } else {
      this.end(this.#givenUp ? "Arama bitti." : (ENDINGS[response.status] ?? "Aranamadı."));
    }
  }
}
