// Verto, FreeSWITCH's own language: JSON-RPC, with requests and answers both ways.
const MOST_ASKED = 200;
const NOT_SIGNED_IN = -32000;
const asked = new WeakMap(); // what a page asked on a socket, by the id of its request

const readVerto = (text) => {
  if (text[0] !== "{" || text.length > LONGEST_MESSAGE) {
    return null;
  }
  const message = parse(text);
  return own(message, "jsonrpc") === "2.0" ? message : null;
};
const callIn = (params) => textOf(own(params, "dialogParams"), "callID") || textOf(params, "callID");

// --- What the page asks -------------------------------------------------------------------------
const remember = (socket, id, request) => {
  const requests = asked.get(socket) || new Map();
  asked.set(socket, requests);
  requests.set(id, request);
  if (requests.size > MOST_ASKED) {
    requests.delete(requests.keys().next().value); // a server that answers nothing
  }
};
const onAsking = (method, params, socket) => {
  const id = callIn(params);
  const dialog = own(params, "dialogParams");
  if (method === "verto.invite") {
    const number = textOf(dialog, "destination_number");
    begin(id, socket, false, { number, name: "", called: "", by_itself: false });
  } else if (method === "verto.bye") {
    end(id, textOf(params, "cause"), true, false);
  }
};
const onReply = ({ method, id, action }, message, socket) => {
  const well = own(message, "error") === undefined;
  const result = own(message, "result");
  if (method === "login") {
    if (well) {
      registered(socket, 0);
    } else {
      unregistered(true);
    }
  } else if (own(own(message, "error"), "code") === NOT_SIGNED_IN) {
    unregistered(true);
  } else if (method === "verto.invite" && !well) {
    end(id, "", false, false);
  } else if (method === "verto.answer" && well) {
    answered(id);
  } else if (method === "verto.modify" && well) {
    const state = textOf(result, "holdState");
    if (state || action === "hold" || action === "unhold") {
      hold(id, true, state ? state === "held" : action === "hold");
    }
  }
};

// --- What the server asks -----------------------------------------------------------------------
const onAsked = (method, params, socket) => {
  const id = callIn(params);
  if (method === "verto.invite") {
    const number = textOf(params, "caller_id_number");
    const known = number && number.toLowerCase() !== "anonymous";
    begin(id, socket, true, {
      number: known ? number : "",
      name: known ? textOf(params, "caller_id_name") : "",
      called: textOf(params, "callee_id_number"),
      by_itself: false,
    });
  } else if (method === "verto.media") {
    rings(id);
  } else if (method === "verto.answer") {
    answered(id);
  } else if (method === "verto.display") {
    named(id, textOf(params, "display_number"), textOf(params, "display_name"));
  } else if (method === "verto.bye") {
    const cause = textOf(params, "cause");
    end(id, cause, false, cause === "LOSE_RACE" || cause === "PICKED_OFF");
  } else if (method === "verto.punt") {
    unregistered(true); // another session took the place of this one
  }
};

const onVerto = (message, incoming, socket) => {
  const method = textOf(message, "method");
  const params = own(message, "params");
  const number = own(message, "id");
  if (method && incoming) {
    onAsked(method, params, socket);
  } else if (method) {
    remember(socket, number, { method, id: callIn(params), action: textOf(params, "action") });
    onAsking(method, params, socket);
  } else if (incoming) {
    const requests = asked.get(socket);
    const request = requests && requests.get(number);
    if (request) {
      requests.delete(number);
      onReply(request, message, socket);
    }
  }
};
