/** What incoming and outgoing calls share: a dialog, its end, and keys pressed during it. */

import { readAddress, word, write } from "./sip-message.js";

export class Call extends EventTarget {
  state = "ringing";
  sound = "";
  name = "";
  number = "";
  called = "";

  constructor(identity, transport, callId) {
    super();
    this.identity = identity;
    this.transport = transport;
    this.callId = callId;
    this.tag = word();
    this.cseq = 0;
    this.local = "";
    this.remote = "";
    this.target = "";
  }

  get over() {
    return this.state === "over";
  }

  press(key) {
    const body = `Signal=${key}\r\nDuration=160\r\n`;
    this.request("INFO", [["Content-Type", "application/dtmf-relay"]], body);
  }

  /** Send a request in the dialog; ACK shares the number of its INVITE. */
  request(method, headers = [], body = "", number = ++this.cseq) {
    this.send(method, `z9hG4bK${word()}`, number, headers, body);
  }

  send(method, branch, number, headers = [], body = "") {
    this.transport.send(
      write(
        `${method} ${this.target} SIP/2.0`,
        [
          ["Via", `SIP/2.0/WS ${this.identity.host};branch=${branch}`],
          ["Max-Forwards", "70"],
          ["From", this.local],
          ["To", this.remote],
          ["Call-ID", this.callId],
          ["CSeq", `${number} ${method}`],
          ["Contact", `<${this.identity.contact}>`],
          ...headers,
        ],
        body,
      ),
    );
  }

  reply(request, status, reason, headers = [], body = "") {
    this.transport.send(answerTo(request, status, reason, this.tag, headers, body));
  }

  talk(description) {
    this.sound = /^a=path:(\/media\?ticket=[\w-]+)\s*$/m.exec(description)?.[1] ?? "";
    this.become("talking");
  }

  onBye(request) {
    this.reply(request, 200, "OK");
    this.end("Görüşme bitti.");
  }

  end(notice) {
    if (this.over) return;
    this.notice = notice;
    this.become("over");
  }

  become(state) {
    this.state = state;
    this.dispatchEvent(new Event("change"));
  }
}

export function answerTo(request, status, reason, tag, headers = [], body = "") {
  const to = request.header("To");
  const tagged = status === 100 || readAddress(to).tag ? to : `${to};tag=${tag}`;
  return write(
    `SIP/2.0 ${status} ${reason}`,
    [
      ...request.every("Via").map((via) => ["Via", via]),
      ["From", request.header("From")],
      ["To", tagged],
      ["Call-ID", request.callId],
      ["CSeq", request.header("CSeq")],
      ...headers,
    ],
    body,
  );
}

/** An offer or an answer: the sound itself travels where the exchange says. */
export function description() {
  return [
    "v=0",
    `o=- ${Date.now()} 1 IN IP4 0.0.0.0`,
    "s=-",
    "c=IN IP4 0.0.0.0",
    "t=0 0",
    "m=audio 9 TCP/WSS 0",
    "a=rtpmap:0 PCMU/8000",
    "a=ptime:20",
    "a=setup:active",
    "a=sendrecv",
    "",
  ].join("\r\n");
}
