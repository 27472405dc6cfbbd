// SIP over WebSocket: just enough of it to follow registrations and calls.
const LONGEST_HEADER = 1000;
const MOST_HEADERS = 200;
const COMPACT = { __proto__: null, f: "from", t: "to", i: "call-id", m: "contact", v: "via" };
const LISTED = { __proto__: null, contact: 1, reason: 1 }; // said in one header or in several

const readHeaders = (lines) => {
  const headers = { __proto__: null };
  for (const line of lines.slice(0, MOST_HEADERS)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    const full = COMPACT[name] || name;
    const value = line.slice(colon + 1).trim().slice(0, LONGEST_HEADER);
    if (full && !(full in headers)) {
      headers[full] = value;
    } else if (LISTED[full]) {
      headers[full] = `${headers[full]}, ${value}`.slice(0, 8 * LONGEST_HEADER);
    }
  }
  return headers;
};
const readSip = (text) => {
  const whole = text.slice(0, LONGEST_MESSAGE).replace(/^[\r\n]+/, "");
  const [head] = whole.split(/\r?\n\r?\n/, 1);
  const [start, ...lines] = head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  const response = /^SIP\/2\.0 (\d{3})(?: |$)/.exec(start);
  const request = /^([A-Z]+) \S+ SIP\/2\.0$/.exec(start);
  if (!response && !request) {
    return null;
  }
  const headers = readHeaders(lines);
  const sequence = /^(\d+)\s+([A-Z]+)/.exec(headers.cseq || "") || ["", "", ""];
  const branch = /;\s*branch\s*=\s*([^;,\s]+)/i.exec(headers.via || "");
  return {
    status: response ? Number(response[1]) : 0,
    method: request ? request[1] : sequence[2],
    isRequest: Boolean(request),
    sequence: sequence[1],
    branch: branch ? branch[1] : "",
    headers,
    body: whole.slice(head.length),
  };
};

// --- Who is meant -------------------------------------------------------------------------------
const decoded = (user) => {
  try {
    return decodeURIComponent(user);
  } catch {
    return user;
  }
};
const partyOf = (header) => {
  const named = /^(?:"((?:[^"\\]|\\.)*)"|([^<"]*?))\s*<?(?:sips?:|tel:)/i.exec(header || "");
  const address = /(?:sips?:([^@;:>\s]+)[^@>\s]*@|tel:([^;>\s]+))/i.exec(
    named ? header.slice(named[0].search(/(?:sips?|tel):$/i)) : "",
  );
  return {
    name: named && address ? (named[1] || named[2] || "").replace(/\\(.)/g, "$1").trim() : "",
    number: address ? decoded(address[1] || address[2]) : "",
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

// --- Registrations ------------------------------------------------------------------------------
const leaving = new WeakSet(); // sockets whose last REGISTER gave the registration up
const unanswered = new WeakMap(); // the timers of sockets whose server owes an answer
const contacts = new WeakMap(); // the address that a socket registered last
const secondsOf = (headers, address) => {
  const contact = headers.contact || "";
  const at = address ? contact.indexOf(address) : -1;
  // other phones of the account are listed as well, each with its own time
  const ours = at < 0 ? contact : contact.slice(at + address.length).split(/<sips?:/i, 1)[0];
  const times = ours.match(/;\s*expires\s*=\s*"?\d+/gi) || [];
  const seconds = times.map((text) => Number(/\d+/.exec(text)[0]));
  return seconds.length ? Math.max(...seconds) : Number(headers.expires) || 0;
};
// A dead line says nothing: its page gives up after half a minute, and often does not tell.
const awaitAnswer = (socket) => {
  const silent = quietly(() => {
    unanswered.delete(socket);
    if (holder === socket) {
      unregistered(false);
    }
  });
  if (!unanswered.has(socket)) {
    unanswered.set(socket, setTimeout(silent, LONGEST_SILENCE));
  }
};
const heardAnswer = (socket) => {
  clearTimeout(unanswered.get(socket));
  unanswered.delete(socket);
};
const onRegister = ({ headers }, socket) => {
  awaitAnswer(socket);
  const gives = /;\s*expires\s*=\s*"?(\d+)/i.exec(headers.contact || "");
  const seconds = gives ? gives[1] : headers.expires;
  if (seconds !== undefined && Number(seconds) === 0) {
    leaving.add(socket);
  } else {
    leaving.delete(socket);
  }
  const address = /sips?:[^>;,\s]+/i.exec(headers.contact || "");
  contacts.set(socket, address ? address[0] : "");
};
const onRegisterAnswer = ({ headers, status }, socket) => {
  if (status < 200) {
    return;
  }
  heardAnswer(socket);
  const well = status < 300;
  const seconds = well && !leaving.has(socket) ? secondsOf(headers, contacts.get(socket)) : 0;
  if (seconds > 0) {
    registered(socket, seconds);
  } else if (well || ![401, 407, 423].includes(status)) {
    unregistered(!well);
  }
};

// --- Calls --------------------------------------------------------------------------------------
const holds = (body) => {
  const [session, ...parts] = body.split(/\r?\nm=/);
  const sound = parts.find((part) => part.startsWith("audio"));
  if (sound === undefined) {
    return null; // nothing is offered
  }
  const of = (part) => (/^a=(sendrecv|sendonly|recvonly|inactive)\s*$/m.exec(part) || [])[1];
  const address = (part) => (/^c=(.*?)\s*$/m.exec(part) || [])[1];
  const nowhere = (address(sound) || address(session)) === "IN IP4 0.0.0.0"; // as of old
  const way = of(sound) || of(session) || (nowhere ? "inactive" : "sendrecv");
  return way === "sendonly" || way === "inactive";
};
const onOffer = (call, { body, sequence }, incoming) => {
  const held = holds(body);
  if (held !== null) {
    call[incoming ? "theirs" : "ours"] = { sequence, held };
  }
};
const onOfferAnswer = (id, call, { sequence, status }, incoming) => {
  const offer = call[incoming ? "ours" : "theirs"];
  if (offer && offer.sequence === sequence && status >= 200) {
    call[incoming ? "ours" : "theirs"] = null;
    if (status < 300) {
      hold(id, incoming, offer.held);
    }
  }
};
const onInvite = (message, incoming, socket) => {
  const { branch, headers } = message;
  const id = headers["call-id"];
  const known = calls.get(id);
  if (/;\s*tag\s*=/i.test(headers.to || "")) {
    if (known) {
      onOffer(known, message, incoming);
    }
    return;
  }
  if (known) {
    if (!incoming) {
      known.branch = branch; // again, with the password that was asked for
    }
    return;
  }
  const dialled = partyOf(headers.to);
  const party = incoming ? callerOf(headers) : dialled;
  const call = begin(id, socket, incoming, {
    number: party.number,
    name: party.name,
    called: incoming ? headers["x-called-number"] || dialled.number : "",
    by_itself: incoming && answersItself(headers),
  });
  if (call) {
    call.branch = branch;
  }
};
// One call may reach a phone by two ways; the phone refuses the second and rings on.
const isAnotherFork = (call, branch) => Boolean(call.branch && branch && call.branch !== branch);
const onInviteAnswer = (message, incoming) => {
  const { branch, headers, status } = message;
  const id = headers["call-id"];
  const call = calls.get(id);
  if (!call) {
    return;
  }
  if (call.answered) {
    onOfferAnswer(id, call, message, incoming);
  } else if (isAnotherFork(call, branch) || status < 180) {
    // says nothing about this one
  } else if (status < 200) {
    rings(id);
  } else if (status < 300) {
    answered(id);
  } else if (![401, 407, 491].includes(status)) {
    end(id, String(status), !incoming, false);
  }
};
const onUpdate = (message, incoming) => {
  const id = message.headers["call-id"];
  const call = calls.get(id);
  if (call && message.isRequest) {
    onOffer(call, message, incoming);
  } else if (call) {
    onOfferAnswer(id, call, message, incoming);
  }
};
const onBye = ({ headers }, incoming) => end(headers["call-id"], headers.reason || "", !incoming, false);
const onCancel = ({ branch, headers }, incoming) => {
  const reason = headers.reason || "";
  const call = calls.get(headers["call-id"]);
  if (call && !call.answered && !isAnotherFork(call, branch)) {
    const taken = /cause\s*=\s*200\b|\b(?:LOSE_RACE|PICKED_OFF)\b/i.test(reason);
    end(headers["call-id"], reason, !incoming, incoming && taken);
  }
};
const onSip = (message, incoming, socket) => {
  const { isRequest, method } = message;
  if (method === "REGISTER" && isRequest !== incoming) {
    (isRequest ? onRegister : onRegisterAnswer)(message, socket);
  } else if (method === "INVITE") {
    (isRequest ? onInvite : onInviteAnswer)(message, incoming, socket);
  } else if (method === "UPDATE") {
    onUpdate(message, incoming);
  } else if (isRequest && method === "BYE") {
    onBye(message, incoming);
  } else if (isRequest && method === "CANCEL") {
    onCancel(message, incoming);
  }
};
