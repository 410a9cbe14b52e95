package id.tanggap.channel.email;

import id.tanggap.blob.Blobs;

/// One message as the server gave it.
///
/// @param key `<user>@<host>/<folder>/<UIDVALIDITY>/<UID>`
record RawMail(String key, Blobs.Source bytes) {}
