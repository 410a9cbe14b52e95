package id.tanggap.hazard.xml;

/// A document that was read.
///
/// @param wrongEncoding true if its bytes are not in the encoding that it declares; it was read as UTF-8, or else as
///     Windows-1252
public record XmlDocument(XmlElement root, boolean wrongEncoding) {}
