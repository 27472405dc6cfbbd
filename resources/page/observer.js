// Watches the page's telephone on the wire and tells small facts; changes nothing the page does.
(() => {
  "use strict";
  // Everything used later is taken now, before the page can replace it.
  const mark = "__NONCE__";
  const log = console.log.bind(console);
  const stringify = JSON.stringify;
  const { apply, construct } = Reflect;
  const Native = window.WebSocket;
  if (!Native) {
    return;
  }
  const listen = EventTarget.prototype.addEventListener;
  const getterOf = (thing, name) => Object.getOwnPropertyDescriptor(thing, name).get;
  const trusted = getterOf(new Event("x"), "isTrusted");
  const dataOf = getterOf(MessageEvent.prototype, "data");
  const decoder = new TextDecoder();
  const decode = TextDecoder.prototype.decode;
  const blobText = Blob.prototype.text;
  const { isView } = ArrayBuffer;
  const Bytes = Uint8Array;
  const LONGEST_MESSAGE = 65536;
  const LONGEST_HEADER = 1000;
  const LONGEST_TEXT = 200;
  const MOST_HEADERS = 200;

  // What is told has no prototype: a page's own toJSON must not rewrite it.
  const tell = (fact) => {
    const plain = { __proto__: null };
    for (const name of Object.keys(fact)) {
      const value = fact[name];
      plain[name] = typeof value === "string" ? value.slice(0, LONGEST_TEXT) : value;
    }
    log(mark + stringify(plain));
  };

  // --- SIP: just enough of it to follow registrations and calls ---------------------------------
  const COMPACT = { __proto__: null, f: "from", t: "to", i: "call-id", m: "contact" };
  const readHeaders = (lines) => {
    const headers = { __proto__: null };
    for (const line of lines.slice(0, MOST_HEADERS)) {
      const colon = line.indexOf(":");
      const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
      const full = COMPACT[name] || name;
      if (full && !(full in headers)) {
        headers[full] = line.slice(colon + 1).trim().slice(0, LONGEST_HEADER);
      }
    }
    return headers;
  };
  const readSip = (text) => {
    const head = text.slice(0, LONGEST_MESSAGE).split(/\r?\n\r?\n/, 1)[0];
    const [start, ...lines] = head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
    const response = /^SIP\/2\.0 (\d{3})(?: |$)/.exec(start);
    const request = /^([A-Z]+) \S+ SIP\/2\.0$/.exec(start);
    if (!response && !request) {
      return null;
    }
    const headers = readHeaders(lines);
    const sequence = /^\d+\s+([A-Z]+)/.exec(headers.cseq || "");
    return {
      status: response ? Number(response[1]) : 0,
      method: request ? request[1] : sequence ? sequence[1] : "",
      isRequest: Boolean(request),
      headers,
    };
  };
  const partyOf = (header) => {
    const found = /^(?:"((?:[^"\\]|\\.)*)"|([^<"]*?))\s*<?(?:sips?|tel):([^@;>\s]+)/i.exec(header || "");
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
    /answer-after\s*=\s*0\b/i.test(headers["call-info"] || "") ||
    /auto-?answer/i.test(headers["alert-info"] || "");
  const secondsOf = (headers) => {
    const bound = (headers.contact || "").match(/expires\s*=\s*\d+/gi);
    const seconds = bound ? bound.map((text) => Number(/\d+/.exec(text)[0])) : [];
    return seconds.length ? Math.max(...seconds) : Number(headers.expires) || 0;
  };

  // --- What the messages mean -------------------------------------------------------------------
  const calls = new Map();
  const leaving = new WeakSet(); // sockets whose last REGISTER gave the registration up
  let registered = false;
  const standing = (expires) => {
    registered = expires > 0;
    tell({ fact: "registration", registered, expires });
  };
  const lost = () => standing(0);
  const end = (id, cause, elsewhere) => {
    if (calls.delete(id)) {
      tell({ fact: "call", what: "ended", id, cause, elsewhere });
    }
  };
  const onInvite = ({ headers }, incoming, socket) => {
    const id = headers["call-id"];
    if (!id || calls.has(id) || /;\s*tag=/i.test(headers.to || "")) {
      return; // a digest retry, a fork or a re-INVITE of a call that is known
    }
    calls.set(id, { socket, answered: false });
    const dialled = partyOf(headers.to);
    const party = incoming ? callerOf(headers) : dialled;
    tell({
      fact: "call",
      what: incoming ? "incoming" : "outgoing",
      id,
      number: party.number,
      name: party.name,
      called: incoming ? headers["x-called-number"] || dialled.number : "",
      by_itself: incoming && answersItself(headers),
    });
  };
  const onInviteAnswer = ({ headers, status }) => {
    const id = headers["call-id"];
    const call = calls.get(id);
    if (!call || call.answered || status < 200) {
      return;
    }
    if (status < 300) {
      call.answered = true;
      tell({ fact: "call", what: "answered", id });
    } else if (![401, 407, 491].includes(status)) {
      end(id, String(status), false);
    }
  };
  const onRegisterAnswer = ({ headers, status }, socket) => {
    if (status >= 200 && status < 300 && !leaving.has(socket)) {
      standing(secondsOf(headers));
    } else if (status >= 200 && ![401, 407, 423].includes(status)) {
      lost();
    }
  };
  const onRegister = ({ headers }, socket) => {
    const gives = /expires\s*=\s*(\d+)/i.exec(headers.contact || "");
    const seconds = gives ? gives[1] : headers.expires;
    if (seconds !== undefined && Number(seconds) === 0) {
      leaving.add(socket);
    } else {
      leaving.delete(socket);
    }
  };
  const onSip = (message, incoming, socket) => {
    const { headers, isRequest, method } = message;
    const reason = headers.reason || "";
    if (method === "REGISTER" && isRequest !== incoming) {
      (isRequest ? onRegister : onRegisterAnswer)(message, socket);
    } else if (method === "INVITE") {
      (isRequest ? onInvite : onInviteAnswer)(message, incoming, socket);
    } else if (isRequest && method === "BYE") {
      end(headers["call-id"], reason, false);
    } else if (isRequest && method === "CANCEL") {
      end(headers["call-id"], reason, /cause\s*=\s*200\b/i.test(reason));
    }
  };

  // --- Frames, as text, bytes or blobs ----------------------------------------------------------
  const onText = (text, incoming, socket) => {
    try {
      const message = readSip(text);
      if (message) {
        speaking.add(socket);
        onSip(message, incoming, socket);
      }
    } catch {
      // a frame that cannot be read is the page's business
    }
  };
  const mayBeText = (bytes) => {
    for (let i = 0; i < 3; i += 1) {
      if (!(bytes[i] >= 65 && bytes[i] <= 90)) {
        return false; // not the letters that every SIP message begins with: sound, most likely
      }
    }
    return true;
  };
  const bytesOf = (data) =>
    isView(data)
      ? new Bytes(data.buffer, data.byteOffset, Math.min(data.byteLength, LONGEST_MESSAGE))
      : new Bytes(data, 0, Math.min(data.byteLength, LONGEST_MESSAGE));
  const onFrame = (data, incoming, socket) => {
    if (typeof data === "string") {
      onText(data, incoming, socket);
    } else if (data instanceof ArrayBuffer || isView(data)) {
      const bytes = bytesOf(data);
      if (mayBeText(bytes)) {
        onText(apply(decode, decoder, [bytes]), incoming, socket);
      }
    } else if (data instanceof Blob && data.size < LONGEST_MESSAGE) {
      apply(blobText, data, []).then((text) => onText(text, incoming, socket), () => {});
    }
  };

  // --- The page's own tools, watched ------------------------------------------------------------
  const speaking = new WeakSet(); // sockets that carried SIP
  const onClose = (socket) => {
    if (!speaking.has(socket)) {
      return;
    }
    for (const [id, call] of calls) {
      if (call.socket === socket && !call.answered) {
        end(id, "", false); // it cannot be answered any more; one that is talking may come back
      }
    }
    lost();
  };
  // A page that leaves closes its lines without a word.
  apply(listen, window, ["pagehide", (event) => {
    if (apply(trusted, event, []) && registered) {
      lost();
    }
  }]);
  window.WebSocket = new Proxy(Native, {
    __proto__: null,
    construct(target, parameters, fresh) {
      const socket = construct(target, parameters, fresh);
      const onMessage = (event) => {
        if (apply(trusted, event, [])) {
          onFrame(apply(dataOf, event, []), true, socket);
        }
      };
      apply(listen, socket, ["message", onMessage]);
      apply(listen, socket, ["close", (event) => apply(trusted, event, []) && onClose(socket)]);
      return socket;
    },
  });
  Native.prototype.constructor = window.WebSocket;
  Native.prototype.send = new Proxy(Native.prototype.send, {
    __proto__: null,
    apply(target, socket, parameters) {
      try {
        onFrame(parameters[0], false, socket);
      } catch {
        // what cannot be sent is refused by the socket itself
      }
      return apply(target, socket, parameters);
    },
  });

  const devices = window.MediaDevices && MediaDevices.prototype;
  if (devices) {
    const { origin } = window;
    devices.getUserMedia = new Proxy(devices.getUserMedia, {
      __proto__: null,
      apply(target, asked, parameters) {
        const promise = apply(target, asked, parameters);
        const [wish] = parameters;
        if (wish && wish.audio) {
          promise.then(
            () => tell({ fact: "microphone", origin, granted: true }),
            (error) => tell({ fact: "microphone", origin, granted: false, why: String(error.name) }),
          );
        }
        return promise;
      },
    });
  }
})();
