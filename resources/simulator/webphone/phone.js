/** The telephone: one registration, one call at a time, every message to where it belongs. */

import { answerTo } from "./call.js";
import { IncomingCall } from "./incoming-call.js";
import { OutgoingCall } from "./outgoing-call.js";
import { Registration } from "./registration.js";
import { read, word } from "./sip-message.js";
import { Transport } from "./transport.js";

export class Phone extends EventTarget {
  call = null;
  line = "connecting";
  #identity;
  #transport;
  #registration;
  #ended = new Map();

  constructor(login) {
    super();
    const host = `${word(6)}.invalid`;
    this.#identity = {
      ...login,
      host,
      address: `sip:${login.extension}@${login.domain}`,
      contact: `sip:${login.extension}@${host};transport=ws`,
    };
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    this.#transport = new Transport(`${scheme}//${location.host}${login.socket}`);
    this.#registration = new Registration(this.#identity, this.#transport);
    this.#transport.addEventListener("message", ({ data }) => this.#onMessage(read(data)));
    this.#registration.addEventListener("change", ({ detail }) => this.#onLine(detail));
  }

  start() {
    this.#transport.open();
  }

  dial(number) {
    if (this.call || this.line !== "registered") return;
    const call = new OutgoingCall(this.#identity, this.#transport, number);
    this.#take(call);
    call.start();
  }

  #onLine(state) {
    this.line = state;
    if (state === "offline") this.call?.end("Bağlantı koptu.");
    this.dispatchEvent(new Event("change"));
  }

  #onMessage(message) {
    if (message.isResponse && message.transaction === "REGISTER") {
      this.#registration.onResponse(message);
      return;
    }
    const call = this.#callOf(message);
    if (message.isResponse) call?.onResponse(message);
    else if (call) this.#inDialog(call, message);
    else this.#fresh(message);
  }

  /** The call of a message; one that rings again after it ended is a new one. */
  #callOf(message) {
    if (this.call?.callId === message.callId) return this.call;
    if (message.method === "INVITE") this.#ended.delete(message.callId);
    return this.#ended.get(message.callId);
  }

  #inDialog(call, request) {
    const handlers = {
      ACK: () => call.onAck(),
      BYE: () => call.onBye(request),
      CANCEL: () => call.onCancel?.(request),
      NOTIFY: () => call.onNotify(request),
      INVITE: () => call.reply(request, 488, "Not Acceptable Here"),
    };
    const refuse = () => call.reply(request, 501, "Not Implemented");
    (handlers[request.method] ?? refuse)();
  }

  #fresh(request) {
    const answer = (status, reason) =>
      this.#transport.send(answerTo(request, status, reason, word()));
    if (request.method === "OPTIONS") answer(200, "OK");
    else if (request.method === "ACK") return;
    else if (request.method !== "INVITE") answer(481, "Call/Transaction Does Not Exist");
    else if (this.call) answer(486, "Busy Here");
    else this.#offered(new IncomingCall(this.#identity, this.#transport, request));
  }

  #offered(call) {
    call.ring();
    this.#take(call);
    if (call.answersItself) call.answer();
  }

  #take(call) {
    this.call = call;
    call.addEventListener("change", () => {
      if (call.over) this.#release(call);
      this.dispatchEvent(new Event("change"));
    });
    this.dispatchEvent(new Event("change"));
  }

  #release(call) {
    this.call = null;
    this.notice = call.notice;
    this.#ended.set(call.callId, call);
    if (this.#ended.size > 16) this.#ended.delete(this.#ended.keys().next().value);
  }
}
