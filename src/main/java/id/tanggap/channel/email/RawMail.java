package id.tanggap.channel.email;

import id.tanggap.blob.Blobs;

/// One message as the server gave it.
///
/// @param key `<user>@<host>/<folder>/<UIDVALIDITY>/<UID>`
/// @param acknowledge tells the server, once the message is committed
record RawMail(String key, Blobs.Source bytes, Runnable acknowledge) {}
