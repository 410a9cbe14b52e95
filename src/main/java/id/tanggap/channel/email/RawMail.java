package id.tanggap.channel.email;

import id.tanggap.platform.blob.BlobStore;

/// One message as the server gave it.
///
/// @param key `<user>@<host>/<folder>/<UIDVALIDITY>/<UID>`
/// @param acknowledge tells the server, once the message is committed
record RawMail(String key, BlobStore.Source bytes, Runnable acknowledge) {}
