/** Answers to digest challenges with SHA-256 (RFC 8760). */

import { word } from "./sip-message.js";

let count = 0;

export async function prove(challenge, { method, uri, user, password }) {
  const part = (name) => new RegExp(`${name}="([^"]*)"`, "i").exec(challenge)?.[1] ?? "";
  const realm = part("realm");
  const nonce = part("nonce");
  const own = word();
  count += 1;
  const nc = count.toString(16).padStart(8, "0");
  const who = await hash(`${user}:${realm}:${password}`);
  const what = await hash(`${method}:${uri}`);
  const response = await hash(`${who}:${nonce}:${nc}:${own}:auth:${what}`);
  return (
    `Digest username="${user}", realm="${realm}", nonce="${nonce}", uri="${uri}", ` +
    `algorithm=SHA-256, qop=auth, nc=${nc}, cnonce="${own}", response="${response}"`
  );
}

async function hash(text) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
