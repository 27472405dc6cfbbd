/** A call that the exchange offers to this telephone. */

import { Call, description } from "./call.js";
import { readAddress } from "./sip-message.js";

export class IncomingCall extends Call {
  #invite;

  constructor(identity, transport, invite) {
    super(identity, transport, invite.callId);
    this.#invite = invite;
    this.local = `${invite.header("To")};tag=${this.tag}`;
    this.remote = invite.header("From");
    this.target = readAddress(invite.header("Contact")).uri;
    const caller = readAddress(invite.header("P-Asserted-Identity") || invite.header("From"));
    const withheld = caller.user === "anonymous";
    this.number = withheld ? "" : caller.user;
    this.name = withheld ? "" : caller.name;
    this.called = invite.header("X-Called-Number");
    this.answersItself = /;\s*answer-after\s*=\s*0\b/i.test(invite.header("Call-Info"));
  }

  ring() {
    this.reply(this.#invite, 180, "Ringing", this.#contact());
  }

  answer() {
    if (this.state !== "ringing") return;
    const headers = [...this.#contact(), ["Content-Type", "application/sdp"]];
    this.become("answering");
    this.reply(this.#invite, 200, "OK", headers, description());
  }

  hangUp() {
    if (this.state === "ringing") {
      this.reply(this.#invite, 486, "Busy Here");
      this.end("Arama reddedildi.");
    } else if (!this.over) {
      this.request("BYE");
      this.end("Görüşme bitti.");
    }
  }

  onAck() {
    if (this.state === "answering") this.talk(this.#invite.body);
  }

  onCancel(request) {
    this.reply(request, 200, "OK");
    if (this.state !== "ringing") return;
    this.reply(this.#invite, 487, "Request Terminated");
    const elsewhere = /\bcause\s*=\s*200\b/.test(request.header("Reason"));
    this.end(elsewhere ? "Başka telefonda cevaplandı." : "Cevapsız arama.");
  }

  /** The exchange asks to pick up: the event "talk". */
  onNotify(request) {
    const known = request.header("Event") === "talk";
    this.reply(request, known ? 200 : 489, known ? "OK" : "Bad Event");
    if (known) this.answer();
  }

  onResponse() {}

  #contact() {
    return [["Contact", `<${this.identity.contact}>`]];
  }
}
