// Watches the page's telephone on the wire and tells small facts; changes nothing the page does.
(() => {
  "use strict";
  // Everything used later is taken now, before the page can replace it.
  const mark = "__NONCE__";
  const log = console.log.bind(console);
  const stringify = JSON.stringify;
  const parse = JSON.parse;
  const apply = Reflect.apply;
  const construct = Reflect.construct;
  const Native = window.WebSocket;
  if (!Native) {
    return;
  }
  const nativeSend = Native.prototype.send;
  const listen = EventTarget.prototype.addEventListener;
  const isTrusted = (() => {
    const own = Object.getOwnPropertyDescriptor(new Event("x"), "isTrusted");
    return own && own.get ? (event) => apply(own.get, event, []) : (event) => event.isTrusted;
  })();
  const dataOf = Object.getOwnPropertyDescriptor(MessageEvent.prototype, "data").get;
  const decoder = new TextDecoder();
  const decode = TextDecoder.prototype.decode;
  const blobText = Blob.prototype.text;
  const isView = ArrayBuffer.isView;
  const LONGEST = 65536;
  const origin = location.origin;

  const tell = (fact) => {
    const plain = { __proto__: null };
    for (const name of Object.keys(fact)) {
      const value = fact[name];
      plain[name] = typeof value === "string" ? value.slice(0, 200) : value;
    }
    log(mark + stringify(plain));
  };

  // SIP: just enough of it to follow registrations and calls.
  const COMPACT = { f: "from", t: "to", i: "call-id", v: "via", m: "contact", l: "content-length" };
  const readSip = (text) => {
    const head = text.slice(0, LONGEST).split(/\r?\n\r?\n/, 1)[0].replace(/\r?\n[ \t]+/g, " ");
    const lines = head.split(/\r?\n/);
    const response = /^SIP\/2\.0 (\d{3})/.exec(lines[0]);
    const request = /^([A-Z]+) \S+ SIP\/2\.0$/.exec(lines[0]);
    if (!response && !request) {
      return null;
    }
    const headers = { __proto__: null };
    for (const line of lines.slice(1)) {
      const colon = line.indexOf(":");
      if (colon > 0) {
        const name = line.slice(0, colon).trim().toLowerCase();
        const full = COMPACT[name] || name;
        if (!(full in headers)) {
          headers[full] = line.slice(colon + 1).trim();
        }
      }
    }
    const sequence = /^(\d+)\s+([A-Z]+)/.exec(headers.cseq || "");
    return {
      status: response ? Number(response[1]) : 0,
      method: request ? request[1] : sequence ? sequence[2] : "",
      isRequest: Boolean(request),
      headers,
    };
  };
  const partyOf = (header) => {
    const found = /^\s*(?:"((?:[^"\\]|\\.)*)"|([^<"]*?))\s*<?(?:sips?|tel):([^@;>\s]+)/i.exec(header || "");
    return {
      name: found ? (found[1] || found[2] || "").replace(/\\(.)/g, "$1").trim() : "",
      number: found ? found[3] : "",
    };
  };
  const callerOf = (headers) => {
    for (const name of ["p-asserted-identity", "remote-party-id", "from"]) {
      const party = partyOf(headers[name]);
      if (party.number && party.number.toLowerCase() !== "anonymous") {
        return party;
      }
    }
    return { name: "", number: "" };
  };
  const answersItself = (headers) =>
    /answer-after\s*=\s*0/i.test(headers["call-info"] || "") ||
    /auto-?answer/i.test(headers["alert-info"] || "");

  const calls = new Map();
  const end = (id, elsewhere) => {
    if (calls.delete(id)) {
      tell({ fact: "call", what: "ended", id, elsewhere });
    }
  };
  const onInvite = (message, incoming) => {
    const id = message.headers["call-id"];
    if (!id || calls.has(id) || /;\s*tag=/i.test(message.headers.to || "")) {
      return; // a digest retry, a fork or a re-INVITE of a call that is known
    }
    calls.set(id, { incoming, answered: false });
    const party = incoming ? callerOf(message.headers) : partyOf(message.headers.to);
    const called = incoming ? message.headers["x-called-number"] || partyOf(message.headers.to).number : "";
    tell({
      fact: "call",
      what: incoming ? "incoming" : "outgoing",
      id,
      number: party.number,
      name: party.name,
      called,
      by_itself: incoming && answersItself(message.headers),
    });
  };
  const onInviteAnswer = (message) => {
    const id = message.headers["call-id"];
    const call = calls.get(id);
    if (!call || message.status < 200) {
      return;
    }
    if (message.status < 300) {
      if (!call.answered) {
        call.answered = true;
        tell({ fact: "call", what: "answered", id });
      }
    } else if (![401, 407, 491].includes(message.status) && !call.answered) {
      end(id, false);
    }
  };
  const onRegisterAnswer = (message) => {
    if (message.status >= 200 && message.status < 300) {
      const expires = /expires\s*=\s*(\d+)/i.exec(message.headers.contact || "");
      const seconds = Number(expires ? expires[1] : message.headers.expires || 0);
      tell({ fact: "registration", registered: seconds > 0, expires: seconds });
    } else if (message.status >= 300 && ![401, 407, 423].includes(message.status)) {
      tell({ fact: "registration", registered: false, expires: 0 });
    }
  };
  const onSip = (message, fromServer) => {
    if (message.method === "REGISTER" && !message.isRequest && fromServer) {
      onRegisterAnswer(message);
    } else if (message.method === "INVITE" && message.isRequest) {
      onInvite(message, fromServer);
    } else if (message.method === "INVITE") {
      onInviteAnswer(message);
    } else if (message.isRequest && message.method === "BYE") {
      end(message.headers["call-id"], false);
    } else if (message.isRequest && message.method === "CANCEL") {
      end(message.headers["call-id"], /cause\s*=\s*200\b/i.test(message.headers.reason || ""));
    }
  };
  const onText = (text, fromServer) => {
    try {
      const message = readSip(text);
      if (message) {
        onSip(message, fromServer);
        return true;
      }
    } catch {
      // a frame that cannot be read is the page's business
    }
    return false;
  };
  const onFrame = (data, fromServer, spoken) => {
    if (typeof data === "string") {
      spoken(onText(data, fromServer));
    } else if (data instanceof ArrayBuffer || isView(data)) {
      if (data.byteLength > 400) { // shorter ones are sound
        spoken(onText(apply(decode, decoder, [data]), fromServer));
      }
    } else if (data instanceof Blob && data.size > 400 && data.size < LONGEST) {
      apply(blobText, data, []).then((text) => spoken(onText(text, fromServer)), () => {});
    }
  };

  const speaking = new WeakSet();
  window.WebSocket = new Proxy(Native, {
    construct(target, parameters, fresh) {
      const socket = construct(target, parameters, fresh);
      apply(listen, socket, ["message", (event) => {
        if (isTrusted(event)) {
          onFrame(apply(dataOf, event, []), true, (sip) => sip && speaking.add(socket));
        }
      }]);
      apply(listen, socket, ["close", () => {
        if (speaking.has(socket)) {
          tell({ fact: "registration", registered: false, expires: 0 });
        }
      }]);
      return socket;
    },
  });
  Native.prototype.send = new Proxy(nativeSend, {
    apply(target, socket, parameters) {
      onFrame(parameters[0], false, () => {});
      return apply(target, socket, parameters);
    },
  });

  const media = navigator.mediaDevices && Object.getPrototypeOf(navigator.mediaDevices);
  if (media && media.getUserMedia) {
    media.getUserMedia = new Proxy(media.getUserMedia, {
      apply(target, devices, parameters) {
        const promise = apply(target, devices, parameters);
        const wish = parameters[0];
        if (wish && wish.audio) {
          promise.then(
            () => tell({ fact: "microphone", origin, granted: true }),
            () => tell({ fact: "microphone", origin, granted: false }),
          );
        }
        return promise;
      },
    });
  }
})();
