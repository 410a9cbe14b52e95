package id.tanggap.table;

import id.tanggap.platform.blob.Sha256;

/// A stored file that somebody wants to import.
///
/// @param kind code of the kind of table
/// @param userId whose upload it is: nobody else may read or import it
public record TableUpload(long id, String kind, Sha256 sha256, String fileName, long userId) {}
