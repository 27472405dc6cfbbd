// The page's own tools, watched: frames as text, bytes or blobs, both ways; and the microphone.
const speaking = new WeakSet(); // sockets that carried calls
const closing = new WeakSet(); // sockets that the page closes itself

const onText = quietly((text, incoming, socket) => {
  const sip = readSip(text);
  const verto = sip ? null : readVerto(text);
  if (sip) {
    speaking.add(socket);
    onSip(sip, incoming, socket);
  } else if (verto) {
    speaking.add(socket);
    onVerto(verto, incoming, socket);
  }
});
const mayBeText = (bytes) => {
  let first = 0;
  while (bytes[first] === 13 || bytes[first] === 10) {
    first += 1;
  }
  for (let i = first; i < first + 3; i += 1) {
    if (!(bytes[i] >= 65 && bytes[i] <= 90)) {
      return bytes[first] === 123; // not the letters that every SIP message begins with, nor a {
    }
  }
  return true;
};
const bytesOf = (data) => {
  const start = isView(data) ? data.byteOffset : 0;
  const length = data.byteLength > LONGEST_MESSAGE ? LONGEST_MESSAGE : data.byteLength;
  return new Uint8Array(isView(data) ? data.buffer : data, start, length);
};
// Blobs are read by and by: what they say is taken in the order in which they came.
const unread = { __proto__: null, first: 0, last: 0 };
const onBlob = (data, incoming, socket) => {
  const place = unread.last;
  unread.last += 1;
  const done = quietly((text) => {
    unread[place] = () => onText(text, incoming, socket);
    while (unread[unread.first]) {
      const next = unread[unread.first];
      delete unread[unread.first];
      unread.first += 1;
      next();
    }
  });
  apply(then, apply(textOfBlob, data, []), [done, () => done("")]);
};
const onFrame = quietly((data, incoming, socket) => {
  if (typeof data === "string") {
    onText(data, incoming, socket);
  } else if (data instanceof ArrayBuffer || isView(data)) {
    const bytes = bytesOf(data);
    if (mayBeText(bytes)) {
      onText(apply(decode, decoder, [bytes]), incoming, socket);
    }
  } else if (data instanceof Blob && apply(sizeOf, data, []) < LONGEST_MESSAGE) {
    onBlob(data, incoming, socket);
  }
});

// --- The page's tools ---------------------------------------------------------------------------
const onMessage = quietly((event, socket) => {
  if (apply(trusted, event, [])) {
    onFrame(apply(dataOf, event, []), true, socket);
  }
});
const onClose = quietly((event, socket) => {
  if (apply(trusted, event, []) && speaking.has(socket)) {
    lineClosed(socket, apply(closedWell, event, []) && !closing.has(socket));
  }
});
const onClosing = quietly((socket) => closing.add(socket));
// A page that leaves closes its lines without a word.
const onLeaving = quietly((event) => {
  if (apply(trusted, event, []) && holder) {
    unregistered(false);
  }
});
apply(listen, window, ["pagehide", onLeaving]);
window.WebSocket = new Proxy(Native, {
  __proto__: null,
  construct(target, parameters, fresh) {
    const socket = construct(target, parameters, fresh);
    apply(listen, socket, ["message", (event) => onMessage(event, socket)]);
    apply(listen, socket, ["close", (event) => onClose(event, socket)]);
    return socket;
  },
});
Native.prototype.constructor = window.WebSocket;
Native.prototype.send = new Proxy(Native.prototype.send, {
  __proto__: null,
  apply(target, socket, parameters) {
    onFrame(parameters[0], false, socket);
    return apply(target, socket, parameters);
  },
});
Native.prototype.close = new Proxy(Native.prototype.close, {
  __proto__: null,
  apply(target, socket, parameters) {
    onClosing(socket);
    return apply(target, socket, parameters);
  },
});

const devices = window.MediaDevices && MediaDevices.prototype;
if (devices) {
  const { origin } = window;
  const onMicrophone = quietly((promise, wish) => {
    if (wish && wish.audio) {
      const granted = () => tell({ fact: "microphone", origin, granted: true });
      const refused = (error) =>
        tell({ fact: "microphone", origin, granted: false, why: `${error.name}` });
      apply(then, promise, [quietly(granted), quietly(refused)]);
    }
  });
  devices.getUserMedia = new Proxy(devices.getUserMedia, {
    __proto__: null,
    apply(target, device, parameters) {
      const promise = apply(target, device, parameters);
      onMicrophone(promise, parameters[0]);
      return promise;
    },
  });
}
