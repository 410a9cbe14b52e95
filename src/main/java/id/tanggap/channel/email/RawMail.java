package id.tanggap.channel.email;

import id.tanggap.platform.blob.BlobStore;

/// One message as the server delivered it.
///
/// @param key `<user>@<host>/<folder>/<UIDVALIDITY>/<UID>`
/// @param acknowledge marks the message on the server, once it is committed
/// @param old was asked for long after it arrived: nobody is answered automatically
record RawMail(String key, BlobStore.Source bytes, Runnable acknowledge, boolean old) {

    static RawMail fresh(String key, BlobStore.Source bytes, Runnable acknowledge) {
        return new RawMail(key, bytes, acknowledge, false);
    }

    /// What people have read or not stays as it is.
    static RawMail old(String key, BlobStore.Source bytes) {
        return new RawMail(key, bytes, () -> {}, true);
    }
}
