// Which calls live on the page and how it is registered, whatever language the wire speaks.
const MOST_CALLS = 100;
const calls = new Map();
let holder = null; // the socket that carries the registration

// Seconds until it must be renewed; 0: it holds as long as its line.
const registered = (socket, expires) => {
  holder = socket;
  tell({ fact: "registration", registered: true, expires });
};
// Taken: by the server, which refuses it, ends the line, or gives it to another.
const unregistered = (taken) => {
  holder = null;
  tell({ fact: "registration", registered: false, expires: 0, taken });
};

const begin = (id, socket, incoming, told) => {
  if (!id || calls.has(id)) {
    return null;
  }
  const call = { socket, incoming, answered: false, rang: false, here: false, there: false };
  calls.set(id, call);
  if (calls.size > MOST_CALLS) {
    calls.delete(calls.keys().next().value);
  }
  tell({ fact: "call", what: incoming ? "incoming" : "outgoing", id, ...told });
  return call;
};
// Somebody else's telephone rings.
const rings = (id) => {
  const call = calls.get(id);
  if (call && !call.incoming && !call.rang && !call.answered) {
    call.rang = true;
    tell({ fact: "call", what: "ringing", id });
  }
};
const answered = (id) => {
  const call = calls.get(id);
  if (call && !call.answered) {
    call.answered = true;
    tell({ fact: "call", what: "answered", id });
  }
};
const named = (id, number, name) => {
  if (calls.has(id) && (number || name)) {
    tell({ fact: "call", what: "named", id, number, name });
  }
};
// Each side may hold the other; `here` is who does.
const hold = (id, here, held) => {
  const call = calls.get(id);
  const side = here ? "here" : "there";
  if (call && call[side] !== held) {
    call[side] = held;
    tell({ fact: "call", what: held ? "held" : "resumed", id, here });
  }
};
const end = (id, cause, here, elsewhere) => {
  const call = calls.get(id);
  if (call) {
    calls.delete(id);
    tell({ fact: "call", what: "ended", id, cause, here, elsewhere: elsewhere && !call.answered });
  }
};
const lineClosed = (socket, taken) => {
  for (const [id, call] of calls) {
    if (call.socket === socket && !call.answered) {
      end(id, "", false, false); // it cannot be answered any more; one that talks may come back
    }
  }
  if (!holder || holder === socket) {
    unregistered(taken); // a page that came back may close its old line after the new one registered
  }
};
