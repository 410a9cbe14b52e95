package id.tanggap.channel.email;

import id.tanggap.platform.blob.BlobStore;

/// One message as the server delivered it.
///
/// @param key `<user>@<host>/<folder>/<UIDVALIDITY>/<UID>`
/// @param acknowledge marks the message on the server, once it is committed
record RawMail(String key, BlobStore.Source bytes, Runnable acknowledge) {}
