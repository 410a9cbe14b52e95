package id.tanggap.channel.email;

import id.tanggap.blob.Blobs;

/// One message as the server gave it.
///
/// @param key `<UIDVALIDITY>/<UID>`, with the folder before it unless it is INBOX
record RawMail(String key, Blobs.Source bytes) {}
